package it.sportello.application.draft;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A saved draft.
 *
 * @param version of this saving: its ETag
 */
record Draft(NewDraft content, UUID version, Instant savedAt) {

    /** From the last saving on. */
    static final Duration LIFE = Duration.ofDays(30);

    Draft {
        requireNonNull(content, "content");
        requireNonNull(version, "version");
        requireNonNull(savedAt, "savedAt");
    }

    Instant expiresAt() {
        return savedAt.plus(LIFE);
    }
}
