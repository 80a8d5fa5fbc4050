package it.sportello.contactcenter.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an agent sees before opening a case: opaque ids, times and codes. */
@Schema(name = "BoardEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BoardEntryView(
        UUID id,

        @Schema(enumeration = {"OVERDUE", "ASSISTANCE"}) String kind,

        UUID personId,
        UUID requestId,

        @Schema(minimum = "1", maximum = "100000", description = "Issue of the overdue first half") @Nullable
        Integer issue,

        @Schema(enumeration = {"SMS", "EMAIL", "CERTIFIED_EMAIL"}) @Nullable
        String channel,

        @Schema(
                maxItems = 5,
                description = "NO_CONFIRMATION, DELIVERY_FAILED, PEC_PENDING, NOT_ISSUED, or why assistance is needed")
        List<@Size(max = 40) String> reasons,

        @Schema(maxLength = 40, description = "Code of the failed delivery") @Nullable
        String failure,

        Instant dueAt) {

    BoardEntryView {
        reasons = List.copyOf(reasons);
    }
}
