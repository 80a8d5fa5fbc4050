package it.sportello.pin.renewal;

import it.sportello.contracts.CredentialLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The personal PIN, shown this once. */
@Schema(name = "RenewedPin", additionalProperties = Schema.False.class)
public record RenewedPinView(
        @Schema(required = true, maxLength = 9, examples = "ABCD-EFGH")
        String pin,

        @Schema(required = true, description = "The level that the expired one had")
        CredentialLevel level) {

    static RenewedPinView of(RenewedPin renewed) {
        return new RenewedPinView(renewed.pin().printed(), renewed.level());
    }

    /** It holds a secret. */
    @Override
    public String toString() {
        return "RenewedPinView[redacted]";
    }
}
