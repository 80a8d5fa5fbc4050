package it.sportello.pin.recovery.form;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Both halves are on their way. */
@Schema(name = "CompletedRecovery", additionalProperties = Schema.False.class)
public record CompletedRecoveryView(
        @Schema(required = true, description = "Of the PIN request that shows how far the halves are")
        UUID requestId) {

    public CompletedRecoveryView {
        requireNonNull(requestId, "requestId");
    }
}
