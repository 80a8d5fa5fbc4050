package it.sportello.application.payment.hold;

import it.sportello.application.deadline.Deadline;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How sure it is that the beneficiary filed it themself (A10).
 *
 * @param firstIssue issue of the first half it was filed with; null when more was proved
 * @param confirmedAt when they said at ORDINARY or above that they filed it
 * @param activatedIssues issues of the first half that were used together with the second
 * @param letterPostedAt when the letter with the other half was posted; null when it was not, or came back
 */
public record Ownership(
        @Nullable Integer firstIssue,
        @Nullable Instant confirmedAt,
        Set<Integer> activatedIssues,
        @Nullable Instant letterPostedAt) {

    /** In which the holder of a register's address can say that it was not them. */
    private static final int DAYS_TO_REPUDIATE = 10;

    public Ownership {
        activatedIssues = Set.copyOf(activatedIssues);
    }

    Optional<Hold> hold(Instant now) {
        if (firstIssue == null || confirmedAt != null || activatedIssues.contains(firstIssue)) {
            return Optional.empty();
        }
        if (!activatedIssues.isEmpty()) {
            return Optional.of(Hold.IN_DOUBT);
        }
        return letterPostedAt != null
                        && Deadline.after(letterPostedAt, DAYS_TO_REPUDIATE).hasPassed(now)
                ? Optional.empty()
                : Optional.of(Hold.FIRST_HALF_ALONE);
    }
}
