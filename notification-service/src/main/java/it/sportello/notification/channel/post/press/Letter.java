package it.sportello.notification.channel.post.press;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What stands on one sheet. Lives only as long as rendering takes, and never says itself in a log.
 *
 * @param id the dispatch id: the same for every copy, however often it is printed (N3)
 * @param day the day of the batch, in Rome
 * @param half as pin-service wrote it
 * @param filings made with the first half, one a line, so that the citizen can repudiate what is not theirs (C13)
 */
public record Letter(
        UUID id,
        LetterTemplate template,
        Language language,
        Envelope envelope,
        LocalDate day,
        String half,
        List<String> filings) {

    public Letter {
        requireNonNull(id, "id");
        requireNonNull(template, "template");
        requireNonNull(language, "language");
        requireNonNull(envelope, "envelope");
        requireNonNull(day, "day");
        requireNonNull(half, "half");
        filings = List.copyOf(filings);
    }

    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
