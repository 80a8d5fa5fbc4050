package it.sportello.pin.recovery.form;

import it.sportello.pin.code.TypedCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Both codes, as the citizen types them. */
@Schema(additionalProperties = Schema.False.class)
public record NewCompletion(
        @Schema(
                required = true,
                description = "From the short message; blanks and hyphens do not matter",
                examples = "123456")
        @NotNull
        @Pattern(regexp = TypedCode.PATTERN)
        @Size(max = TypedCode.LONGEST)
        @Nullable
        String mobileCode,

        @Schema(required = true, description = "From the e-mail; blanks and hyphens do not matter", examples = "123456")
        @NotNull
        @Pattern(regexp = TypedCode.PATTERN)
        @Size(max = TypedCode.LONGEST)
        @Nullable
        String mailCode) {

    /** It holds secrets. */
    @Override
    public String toString() {
        return "NewCompletion[redacted]";
    }
}
