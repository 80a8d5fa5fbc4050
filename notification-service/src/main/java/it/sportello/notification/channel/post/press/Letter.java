package it.sportello.notification.channel.post.press;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Language;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What stands on one sheet. Lives only as long as rendering takes, and never says itself in a log.
 *
 * @param id the dispatch id: the same for every copy, however often it is printed (N3)
 * @param day the day of the batch, in Rome
 * @param parameters what its text needs, as pin-service wrote it
 */
public record Letter(
        UUID id,
        LetterTemplate template,
        Language language,
        Envelope envelope,
        LocalDate day,
        Map<String, String> parameters) {

    public Letter {
        requireNonNull(id, "id");
        requireNonNull(template, "template");
        requireNonNull(language, "language");
        requireNonNull(envelope, "envelope");
        requireNonNull(day, "day");
        parameters = Map.copyOf(parameters);
    }

    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
