package it.sportello.contactcenter.casework.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a caller: opaque ids. Personal data opens with a case. */
@Schema(name = "CallerLookup")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallerLookupView(
        UUID id,

        @Schema(description = "Absent when nobody with this tax code is known") @Nullable
        UUID personId,

        @Schema(description = "The open case about the fraud that was reported; only with that reason") @Nullable
        UUID fraudCaseId,

        @Schema(maxItems = 100) List<RequestView> requests) {

    public CallerLookupView {
        requests = List.copyOf(requests);
    }

    /** One request for a PIN of the caller's. */
    @Schema(name = "CallersRequest")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RequestView(
            UUID id,

            @Schema(maxLength = 40, description = "As pin-service says it")
            String status,

            Instant requestedAt,

            @Schema(description = "The open case about it; absent when nothing is to be done") @Nullable
            UUID caseId) {}
}
