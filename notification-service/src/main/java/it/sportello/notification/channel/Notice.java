package it.sportello.notification.channel;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What is to be said to whom, unsealed. Lives only as long as one check or one hand-over takes, and never says itself in a
 * log.
 *
 * @param notAfter domain time from which nobody needs it any more
 */
public record Notice(
        UUID reference,
        Channel channel,
        String template,
        String language,
        String recipient,
        Map<String, String> parameters,
        Instant notAfter) {

    public Notice {
        requireNonNull(reference, "reference");
        requireNonNull(channel, "channel");
        requireNonNull(template, "template");
        requireNonNull(language, "language");
        requireNonNull(recipient, "recipient");
        parameters = Map.copyOf(parameters);
        requireNonNull(notAfter, "notAfter");
    }

    /** The language to write in: the one asked for, or Italian when we do not speak it. */
    public Language writtenIn() {
        return Language.firstOf(List.of(Locale.forLanguageTag(language)));
    }

    @Override
    public String toString() {
        return "Notice[" + reference + "]";
    }
}
