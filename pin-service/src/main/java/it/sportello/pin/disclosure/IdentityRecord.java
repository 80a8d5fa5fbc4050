package it.sportello.pin.disclosure;

import it.sportello.contracts.CredentialType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A credential of others' that signed in here; never what its issuer calls the person. */
@Schema(additionalProperties = Schema.False.class)
public record IdentityRecord(
        @Schema(required = true, maxLength = 1000, description = "Who vouches for it")
        String issuer,

        @Schema(required = true, description = "At the last sign-in")
        CredentialType credential,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant usedAt) {}
