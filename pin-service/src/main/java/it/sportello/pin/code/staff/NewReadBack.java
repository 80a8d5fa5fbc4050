package it.sportello.pin.code.staff;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the caller read back. */
@Schema(additionalProperties = Schema.False.class)
public record NewReadBack(
        @Schema(required = true, examples = "012 345")
        @NotNull
        @Size(min = 6, max = 7)
        @Pattern(regexp = SIX_DIGITS)
        @Nullable
        String code) {

    private static final String SIX_DIGITS = "^[0-9]{3}[ -]?[0-9]{3}$";

    String typed() {
        return requireNonNull(code);
    }

    @Override
    public String toString() {
        return "NewReadBack[redacted]";
    }
}
