package it.sportello.pin.recovery.form;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What everybody is answered: whether anything was sent, its receiver sees. */
@Schema(name = "StartedRecovery", additionalProperties = Schema.False.class)
public record StartedRecoveryView(
        @Schema(required = true, description = "Under which the codes are typed")
        UUID recoveryId) {

    public StartedRecoveryView {
        requireNonNull(recoveryId, "recoveryId");
    }
}
