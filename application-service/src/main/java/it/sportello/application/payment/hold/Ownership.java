package it.sportello.application.payment.hold;

import static java.util.Objects.requireNonNull;

import it.sportello.application.deadline.Deadline;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How sure it is that the beneficiary filed it themself (A10).
 *
 * @param firstIssue issue of the first half it was filed with; null when more was proved
 * @param filedAt who reads a letter that was posted before can say nothing of it yet
 * @param confirmedAt when they said at ORDINARY or above that they filed it
 * @param activatedIssues issues of the first half that were used together with the second
 * @param issueRepudiated whether the beneficiary said of anything filed with this issue that it was not them
 * @param letterPostedAt when the letter with the other half was posted; null when it was not, or came back
 * @param requestClosedAt when the PIN request of that letter came to its end; null while it has not
 */
public record Ownership(
        @Nullable Integer firstIssue,
        Instant filedAt,
        @Nullable Instant confirmedAt,
        Set<Integer> activatedIssues,
        boolean issueRepudiated,
        @Nullable Instant letterPostedAt,
        @Nullable Instant requestClosedAt) {

    /** In which the holder of a register's address can say that it was not them. */
    private static final int DAYS_TO_REPUDIATE = 10;

    public Ownership {
        requireNonNull(filedAt, "filedAt");
        activatedIssues = Set.copyOf(activatedIssues);
    }

    Optional<Hold> hold(Instant now) {
        if (firstIssue == null || confirmedAt != null || activatedIssues.contains(firstIssue)) {
            return Optional.empty();
        }
        if (!activatedIssues.isEmpty() || issueRepudiated) {
            return Optional.of(Hold.IN_DOUBT);
        }
        return letterPostedAt != null && wasSilentUntil(now, letterPostedAt)
                ? Optional.empty()
                : Optional.of(Hold.FIRST_HALF_ALONE);
    }

    /** A request that ended within the days was disowned or refused: silence after it says nothing. */
    private boolean wasSilentUntil(Instant now, Instant posted) {
        Deadline deadline = Deadline.after(posted.isAfter(filedAt) ? posted : filedAt, DAYS_TO_REPUDIATE);
        return deadline.hasPassed(now) && (requestClosedAt == null || deadline.hasPassed(requestClosedAt));
    }
}
