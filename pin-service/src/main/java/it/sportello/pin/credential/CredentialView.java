package it.sportello.pin.credential;

import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.CredentialType;
import it.sportello.pin.access.Credential.Proof;
import it.sportello.pin.identity.LinkedIdentity;
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

    static CredentialView of(Proof pin) {
        return new CredentialView(CredentialType.PIN, pin.level(), pin.since(), pin.validUntil());
    }

    /** A personal PIN that has just become dispositive, or was. */
    public static CredentialView promoted(Proof pin) {
        return new CredentialView(CredentialType.PIN, CredentialLevel.DISPOSITIVE, pin.since(), pin.validUntil());
    }

    /** It opens what a dispositive PIN does (C8). */
    static CredentialView of(LinkedIdentity identity) {
        return new CredentialView(identity.by(), CredentialLevel.DISPOSITIVE, identity.since(), null);
    }
}
