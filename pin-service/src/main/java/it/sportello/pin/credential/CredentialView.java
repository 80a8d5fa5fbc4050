package it.sportello.pin.credential;

import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.CredentialType;
import it.sportello.pin.access.Credential.Proof;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One credential and what it opens. */
@Schema(name = "Credential", additionalProperties = Schema.False.class)
public record CredentialView(
        @Schema(required = true) CredentialType type,
        @Schema(required = true) CredentialLevel level,
        @Schema(required = true) Instant since,

        @Schema(description = "Absent while it has no end") @Nullable
        Instant validUntil) {

    static CredentialView of(Proof proof) {
        return new CredentialView(CredentialType.PIN, proof.level(), proof.since(), proof.validUntil());
    }
}
