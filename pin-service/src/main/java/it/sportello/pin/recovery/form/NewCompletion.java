package it.sportello.pin.recovery.form;

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
        @Pattern(regexp = SIX_DIGITS)
        @Size(max = 16)
        @Nullable
        String mobileCode,

        @Schema(required = true, description = "From the e-mail; blanks and hyphens do not matter", examples = "123456")
        @NotNull
        @Pattern(regexp = SIX_DIGITS)
        @Size(max = 16)
        @Nullable
        String mailCode) {

    private static final String SIX_DIGITS = "^([ -]*[0-9]){6}[ -]*$";

    /** It holds secrets. */
    @Override
    public String toString() {
        return "NewCompletion[redacted]";
    }
}
