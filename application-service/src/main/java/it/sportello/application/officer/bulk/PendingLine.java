package it.sportello.application.officer.bulk;

import static java.util.Objects.requireNonNull;

import it.sportello.application.officer.decision.NewDecision;
import it.sportello.platform.security.Staff;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line that the job has to carry out.
 *
 * @param officer who handed it in
 * @param approvedBy the second officer, of a long file
 * @param applicationId null when no application has this number
 */
record PendingLine(
        UUID bulkId,
        int line,
        Staff officer,
        @Nullable String approvedBy,
        @Nullable UUID applicationId,
        NewDecision decision) {

    PendingLine {
        requireNonNull(bulkId, "bulkId");
        requireNonNull(officer, "officer");
        requireNonNull(decision, "decision");
    }
}
