package it.sportello.pin.promotion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The PIN that is to become dispositive. */
@Schema(additionalProperties = Schema.False.class)
public record NewPromotion(
        @Schema(description = "The personal PIN; case, blanks and hyphens do not matter", examples = "ABCD-EFGH")
        @NotNull
        @Size(max = 32)
        @Nullable
        String pin) {

    /** It holds a secret. */
    @Override
    public String toString() {
        return "NewPromotion[redacted]";
    }
}
