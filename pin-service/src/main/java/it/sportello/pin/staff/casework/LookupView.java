package it.sportello.pin.staff.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.pin.request.PinRequestStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who was found: ids and states only. */
@Schema(additionalProperties = Schema.False.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LookupView(
        @Schema(description = "Absent when nobody has this tax code here") @Nullable
        UUID personId,

        @Schema(required = true, maxItems = MOST_REQUESTS, description = "Newest first")
        List<FoundRequest> requests) {

    static final int MOST_REQUESTS = 20;

    /** One request of the person, under the id that events carry. */
    @Schema(additionalProperties = Schema.False.class)
    public record FoundRequest(
            @Schema(required = true) UUID id,
            @Schema(required = true) PinRequestStatus status,
            @Schema(required = true) Instant requestedAt) {}

    public LookupView {
        requests = List.copyOf(requests);
    }

    static LookupView nobody() {
        return new LookupView(null, List.of());
    }
}
