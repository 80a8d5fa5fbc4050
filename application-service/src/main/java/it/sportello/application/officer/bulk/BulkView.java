package it.sportello.application.officer.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.application.officer.decision.NewDecision;
import it.sportello.application.officer.decision.ReasonCode;
import it.sportello.application.officer.decision.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file of decisions, and what became of each line. */
@Schema(
        name = "BulkDecision",
        requiredProperties = {"id", "state", "submitted_by", "submitted_at", "lines"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkView(
        UUID id,
        BulkState state,

        @Schema(maxLength = 100, description = "Staff code") String submittedBy,

        Instant submittedAt,

        @Schema(maxLength = 100, description = "Staff code of the second officer") @Nullable
        String approvedBy,

        @Schema(maxItems = DecisionFile.MOST_LINES) List<LineView> lines) {

    BulkView {
        lines = List.copyOf(lines);
    }

    @Schema(
            name = "BulkDecisionLine",
            requiredProperties = {"line", "protocol_number", "decision", "reason_code", "reason", "state"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            @Schema(minimum = "2", maximum = "501", description = "The header is line 1")
            int line,

            @Schema(examples = "SPT-2020-000000123", pattern = "^SPT-[0-9]{4}-[0-9]{9}$", maxLength = 18)
            String protocolNumber,

            Ruling decision,
            ReasonCode reasonCode,

            @Schema(maxLength = NewDecision.LONGEST_REASON) String reason,

            @Schema(minimum = "1", maximum = "100000000") @Nullable
            Long amountCents,

            LineState state,

            @Schema(
                    maxLength = 60,
                    examples = "application-taken",
                    description = "Why it was refused: the problem that a single decision would have answered")
            @Nullable
            String problem,

            @Schema(maxLength = 500) @Nullable String detail) {}
}
