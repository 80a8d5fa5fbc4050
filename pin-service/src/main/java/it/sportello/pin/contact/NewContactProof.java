package it.sportello.pin.contact;

import it.sportello.pin.code.TypedCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The code that came to a new contact. */
@Schema(additionalProperties = Schema.False.class)
public record NewContactProof(
        @Schema(description = "As the pending contact has it") @NotNull @Nullable
        UUID codeId,

        @Schema(description = "Blanks and hyphens do not matter", examples = "123456")
        @NotNull
        @Pattern(regexp = TypedCode.PATTERN)
        @Size(max = TypedCode.LONGEST)
        @Nullable
        String code) {

    /** It holds a secret. */
    @Override
    public String toString() {
        return "NewContactProof[redacted]";
    }
}
