package it.sportello.pin.renewal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The ticket that came with the refusal of an expired PIN. */
@Schema(additionalProperties = Schema.False.class)
public record NewRenewal(
        @Schema(description = "Good once, for five minutes") @NotNull @Size(max = 64) @Nullable
        String renewalTicket) {

    /** It holds a secret. */
    @Override
    public String toString() {
        return "NewRenewal[redacted]";
    }
}
