package it.sportello.pin.staff.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the caller answered. */
@Schema(additionalProperties = Schema.False.class)
public record NewCheck(
        @Schema(required = true) @NotNull @Nullable Question question,

        @Schema(required = true, examples = "80380001234567890123", description = "A date as 2025-12-31")
        @NotNull
        @Pattern(regexp = "^[0-9A-Za-z ./-]{1,40}$")
        @Size(min = 1, max = 40)
        @Nullable
        String answer) {

    @Override
    public String toString() {
        return "NewCheck[redacted]";
    }
}
