package it.sportello.pin.code;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Language;
import it.sportello.pin.person.ContactPoint;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has to prove that they read what is sent to a contact.
 *
 * @param personId whose contact it is to be; null when they are not known yet
 * @param caseId the case of the contact center in which it is asked; null outside of one
 */
public record CodeOrder(
        @Nullable UUID personId, @Nullable UUID caseId, ContactPoint to, Language language, CodeUse use) {

    /** How long a code by mail is good: mail may take its time (C9). */
    public static final Duration BY_MAIL = Duration.ofHours(24);

    private static final Duration BY_SMS = Duration.ofMinutes(10);

    public CodeOrder {
        requireNonNull(to, "to");
        requireNonNull(language, "language");
        requireNonNull(use, "use");
    }

    /** Outside of any case. */
    public CodeOrder(@Nullable UUID personId, ContactPoint to, Language language, CodeUse use) {
        this(personId, null, to, language, use);
    }

    /** How long the code is good. */
    Duration validity() {
        return switch (to.channel()) {
            case SMS -> BY_SMS;
            case EMAIL, CERTIFIED_EMAIL -> BY_MAIL;
            case POST -> throw new IllegalStateException("Not a digital contact");
        };
    }
}
