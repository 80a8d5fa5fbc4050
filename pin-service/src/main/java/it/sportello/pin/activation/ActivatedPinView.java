package it.sportello.pin.activation;

import it.sportello.contracts.CredentialLevel;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The personal PIN, shown this once. */
@Schema(name = "ActivatedPin", additionalProperties = Schema.False.class)
public record ActivatedPinView(
        @Schema(required = true, maxLength = 9, examples = "ABCD-EFGH")
        String pin,

        @Schema(required = true) CredentialLevel level,

        @Schema(
                required = true,
                description =
                        "Until then, and until the first sign-in with it, the same halves give another personal PIN")
        Instant repeatableUntil) {

    static ActivatedPinView of(ActivatedPin activated) {
        return new ActivatedPinView(
                activated.pin().printed(),
                activated.activated().level(),
                activated.activated().repeatableUntil());
    }

    /** It holds a secret. */
    @Override
    public String toString() {
        return "ActivatedPinView[redacted]";
    }
}
