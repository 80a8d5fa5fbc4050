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

    static boolean needsApproval(int lines) {
        return lines > MOST_ALONE;
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
