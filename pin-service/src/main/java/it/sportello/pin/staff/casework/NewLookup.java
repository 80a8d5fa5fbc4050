package it.sportello.pin.staff.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom an agent looks for, and why. */
@Schema(additionalProperties = Schema.False.class)
public record NewLookup(
        @Schema(required = true, examples = "RSSMRA80A01H501U") @NotBlank @Size(min = 11, max = 32) @Nullable
        String taxCode,

        @Schema(required = true, examples = "The caller has no first half")
        @NotNull
        @Pattern(regexp = WORDS)
        @Size(min = 3, max = 200)
        @Nullable
        String reason) {

    private static final String WORDS = "^[0-9A-Za-zÀ-ÿ].*$";

    @Override
    public String toString() {
        return "NewLookup[redacted]";
    }
}
