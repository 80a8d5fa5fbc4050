package it.sportello.contactcenter.casework.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.contactcenter.casework.rule.CaseKind;
import it.sportello.contactcenter.casework.rule.CaseState;
import it.sportello.contactcenter.casework.rule.Outcome;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case without its personal part: opaque ids, times and codes. */
@Schema(name = "Case")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
        UUID id,
        CaseKind kind,
        CaseState state,
        UUID personId,

        @Schema(description = "The request for a PIN; absent in cases of fraud") @Nullable
        UUID requestId,

        @Schema(description = "The repudiated application; absent where none was") @Nullable
        UUID applicationId,

        @Schema(maxItems = 8, description = "Why there is a case")
        List<@Size(max = 64) String> reasons,

        Instant openedAt,

        @Schema(description = "When somebody should be at it; of an approval, until when it can be given")
        Instant dueAt,

        @Schema(description = "A new first half can be given from here on") @Nullable
        Instant validFrom,

        @Schema(minimum = "0", maximum = "3", description = "Calls in vain")
        int attempts,

        @Schema(maxLength = 100, description = "Staff code of who holds it, or decided about it") @Nullable
        String agent,

        @Schema(description = "The claim ends here unless the agent goes on with it; so does the offer to approve")
        @Nullable
        Instant leaseUntil,

        @Schema(description = "Whether the caller has proved to be the citizen, in this claim")
        boolean callerVerified,

        @Nullable Outcome outcome,

        @Schema(maxLength = 64, description = "Why the outcome could not be carried out") @Nullable
        String refusal) {

    public CaseView {
        reasons = List.copyOf(reasons);
    }
}
