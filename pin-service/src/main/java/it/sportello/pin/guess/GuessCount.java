package it.sportello.pin.guess;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link GuessCounter} as a row. */
@Entity
@Table(name = "guess_counter")
class GuessCount {

    @Id
    private String subject;

    private Instant[] recent;

    private int failures;

    private int waits;

    private @Nullable Instant waitsUntil;

    private Instant triedAt;

    /** For Hibernate. */
    protected GuessCount() {}

    GuessCounter counter() {
        return new GuessCounter(List.of(recent), failures, waits, waitsUntil);
    }

    /** Written even when nothing else changes, so that a refused try costs the same statements as a counted one. */
    void remember(GuessCounter counter, Instant at) {
        recent = counter.recent().toArray(Instant[]::new);
        failures = counter.inARow();
        waits = counter.waits();
        waitsUntil = counter.waitsUntil();
        triedAt = at;
    }
}
