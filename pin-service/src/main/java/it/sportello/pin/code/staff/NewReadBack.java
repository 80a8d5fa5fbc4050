package it.sportello.pin.code.staff;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.code.TypedCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the caller read back. */
@Schema(additionalProperties = Schema.False.class)
public record NewReadBack(
        @Schema(required = true, description = "Blanks and hyphens do not matter", examples = "012 345")
        @NotNull
        @Pattern(regexp = TypedCode.PATTERN)
        @Size(max = TypedCode.LONGEST)
        @Nullable
        String code) {

    String typed() {
        return requireNonNull(code);
    }

    @Override
    public String toString() {
        return "NewReadBack[redacted]";
    }
}
