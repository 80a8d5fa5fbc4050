package it.sportello.pin.announcement;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.message.Message;
import it.sportello.platform.time.Ids;
import java.util.Map;

/** News that is told on another contact than the one concerned (C9). There is a text of it for a letter, too. */
public record Announcement(String template, Map<String, String> parameters) {

    /** An initial PIN, as it was asked for. */
    public static final Announcement PIN_ISSUED = bare("pin-issued");

    /** A first half again, in the place of the earlier one. */
    public static final Announcement HALF_ISSUED_AGAIN = bare("half-issued-again");

    /** A letter with a second half again. */
    public static final Announcement LETTER_ORDERED = bare("letter-ordered");

    public static final Announcement SIGNED_IN_ELSEWHERE = bare("signed-in-elsewhere");
    public static final Announcement RECOVERY_STARTED = bare("recovery-started");
    public static final Announcement PIN_RECOVERED = bare("pin-recovered");

    /** Everything that opened something. */
    public static final Announcement PIN_REVOKED = bare("pin-revoked");

    /** The halves of a request alone: a personal PIN stays. */
    public static final Announcement INITIAL_PIN_REVOKED = bare("initial-pin-revoked");

    public static final Announcement CONTACT_ADDED = bare("contact-added");
    public static final Announcement CONTACT_REMOVED = bare("contact-removed");

    /** By the contact center. */
    public static final Announcement CONTACT_CHANGED = bare("contact-changed");

    public static final Announcement IDENTIFIED_REMOTELY = bare("identified-remotely");

    public Announcement {
        requireNonNull(template, "template");
        parameters = Map.copyOf(parameters);
    }

    Message message() {
        return new Message(Ids.next(), template, parameters);
    }

    private static Announcement bare(String template) {
        return new Announcement(template, Map.of());
    }
}
