package it.sportello.pin.activation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole initial PIN, as a citizen types it. */
@Schema(additionalProperties = Schema.False.class)
public record NewActivation(
        @Schema(examples = "RSSMRA80A01H501U") @NotNull @Size(max = 32) @Nullable
        String taxCode,

        @Schema(
                description = "Both halves, the first one first; case, blanks and hyphens do not matter",
                examples = "ABCD-EFGH-JKMN-PQRS")
        @NotNull
        @Size(max = 40)
        @Nullable
        String pin) {

    /** It holds secrets. */
    @Override
    public String toString() {
        return "NewActivation[redacted]";
    }
}
