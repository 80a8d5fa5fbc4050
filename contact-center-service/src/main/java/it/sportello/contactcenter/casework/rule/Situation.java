package it.sportello.contactcenter.casework.rule;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the rules ask about a case that an agent holds.
 *
 * @param callerVerified in this very claim
 * @param attempts calls in vain so far
 * @param dueAt when somebody should be at it: after a call in vain, when to call again
 * @param validFrom from when on a first half may be given again; null where none is due
 */
public record Situation(
        CaseKind kind,
        boolean callerVerified,
        int attempts,
        Instant dueAt,
        @Nullable Instant validFrom) {
    public Situation {
        requireNonNull(kind, "kind");
        requireNonNull(dueAt, "dueAt");
        if (attempts < 0) {
            throw new IllegalArgumentException("attempts count from 0");
        }
    }
}
