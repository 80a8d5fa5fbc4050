package it.sportello.notification.batch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters that go to the print shop in one file, under one id, however often it takes. */
@Entity
class LetterBatch {

    /** How long the print shop may say nothing before it gets the batch once more. */
    static final Duration SILENCE = Duration.ofHours(24);

    @Id
    private UUID id;

    private Instant createdAt;
    private int attempts;
    private @Nullable Instant handedOverAt;
    private @Nullable Instant nextAttemptAt;
    private @Nullable Instant leaseUntil;

    protected LetterBatch() {}

    LetterBatch(UUID id, Instant now) {
        this.id = id;
        createdAt = now;
        nextAttemptAt = now;
    }

    void claim(Instant lease) {
        attempts++;
        leaseUntil = lease;
    }

    void markHandedOver(Instant now) {
        if (handedOverAt == null) {
            handedOverAt = now;
        }
        nextAttemptAt = now.plus(SILENCE);
        leaseUntil = null;
    }

    void postpone(Instant now) {
        nextAttemptAt = now.plus(BatchSchedule.pauseAfter(attempts));
        leaseUntil = null;
    }

    /** Nothing is left to hand over. */
    void close() {
        nextAttemptAt = null;
        leaseUntil = null;
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    int attempts() {
        return attempts;
    }
}
