package it.sportello.application.officer.bulk;

import static java.util.Objects.requireNonNull;

import it.sportello.platform.security.Staff;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of decisions as it was handed in.
 *
 * @param submitter acts through the job that carries it out
 * @param approvedBy the second officer; null while there is none
 */
record BulkDecision(
        UUID id,
        Staff submitter,
        Instant submittedAt,
        boolean needsApproval,
        @Nullable String approvedBy) {

    /** What an officer decides in one go without a second one (A8). */
    static final int MOST_ALONE = 20;

    /** So long the short files of one officer count as one: cutting up a long one spares nobody the second officer. */
    static final Duration ALONE_WITHIN = Duration.ofHours(24);

    /** What was to be decided then may have changed by the next day. */
    static final Duration APPROVED_WITHIN = Duration.ofHours(12);

    private static final String ROLE = "benefit-officer";

    BulkDecision {
        requireNonNull(id, "id");
        requireNonNull(submitter, "submitter");
        requireNonNull(submittedAt, "submittedAt");
    }

    static Staff officer(String subject, @Nullable UUID ownPerson) {
        return new Staff(subject, Set.of(ROLE), ownPerson);
    }

    /** @param alone how many this officer handed in without a second one, {@link #ALONE_WITHIN} back from now */
    static boolean needsApproval(long alone, int lines) {
        return alone + lines > MOST_ALONE;
    }

    boolean isBy(Staff officer) {
        return submitter.subject().equals(officer.subject());
    }

    boolean awaitsApproval(Instant now) {
        return needsApproval && approvedBy == null && now.isBefore(submittedAt.plus(APPROVED_WITHIN));
    }

    /** @param pending how many lines are still to be carried out */
    BulkState state(long pending, Instant now) {
        if (needsApproval && approvedBy == null) {
            return awaitsApproval(now) ? BulkState.AWAITING_APPROVAL : BulkState.LAPSED;
        }
        return pending > 0 ? BulkState.IN_PROGRESS : BulkState.DONE;
    }
}
