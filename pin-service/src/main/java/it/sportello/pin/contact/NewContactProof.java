package it.sportello.pin.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The code that came to a new contact. */
@Schema(additionalProperties = Schema.False.class)
public record NewContactProof(
        @Schema(description = "As the pending contact has it") @NotNull @Nullable
        UUID codeId,

        @Schema(examples = "123456", pattern = "^[0-9]{6}$", minLength = 6, maxLength = 6)
        @NotNull
        @Pattern(regexp = "[0-9]{6}")
        @Nullable
        String code) {

    /** It holds a secret. */
    @Override
    public String toString() {
        return "NewContactProof[redacted]";
    }
}
