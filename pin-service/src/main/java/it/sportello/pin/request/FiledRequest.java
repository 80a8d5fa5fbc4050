package it.sportello.pin.request;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.request.form.RequestWarning;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the citizen is told of a request that was just filed. {@code id} is the capability to look at it. */
@Schema(additionalProperties = Schema.False.class)
public record FiledRequest(
        @Schema(required = true) UUID id,
        @Schema(required = true) PinRequestStatus status,
        @Schema(required = true, maxItems = 10) Set<RequestWarning> warnings) {

    public FiledRequest {
        requireNonNull(id, "id");
        requireNonNull(status, "status");
        warnings = Set.copyOf(warnings);
    }
}
