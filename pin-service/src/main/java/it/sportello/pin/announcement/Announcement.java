package it.sportello.pin.announcement;

import it.sportello.pin.message.Message;
import it.sportello.platform.time.Ids;
import java.util.Locale;
import java.util.Map;

/** News that is told on another contact than the one concerned (C9). Its texts say the same to everybody. */
public enum Announcement {
    /** An initial PIN, as it was asked for. */
    PIN_ISSUED,
    /** A first half again, in the place of the earlier one. */
    HALF_ISSUED_AGAIN,
    /** A letter with a second half again. */
    LETTER_ORDERED,
    SIGNED_IN_ELSEWHERE(true),
    /** By whom nobody knows: on contacts alone. */
    RECOVERY_STARTED,
    PIN_RECOVERED,
    /** A personal PIN that had expired. */
    PIN_RENEWED,
    /** A personal PIN opens everything from now on. */
    PIN_PROMOTED,
    /** Everything that opened something. */
    PIN_REVOKED,
    /** The halves of a request alone: a personal PIN stays. */
    INITIAL_PIN_REVOKED,
    CONTACT_ADDED,
    CONTACT_REMOVED,
    /** Another one took the place of one that was there, by the person's hand or the contact center's. */
    CONTACT_CHANGED,
    /** Among those that are there. */
    CONTACT_CHOSEN,
    IDENTIFIED_REMOTELY;

    private final boolean oneLetterADay;

    Announcement() {
        this(false);
    }

    Announcement(boolean oneLetterADay) {
        this.oneLetterADay = oneLetterADay;
    }

    /** As notification-service knows it. */
    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What strangers bring about as often as they like fills no letterbox. */
    boolean isOneLetterADay() {
        return oneLetterADay;
    }

    Message message() {
        return new Message(Ids.next(), template(), Map.of());
    }
}
