package it.sportello.application.draft;

import it.sportello.application.form.NewChild;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A child for whom the benefit shall be claimed, as far as it is known. */
@Schema(name = "DraftChild")
record DraftChild(
        @Size(max = 16) @Schema(examples = "FNZCMR15E50H501W", maxLength = 16) @Nullable
        String taxCode,

        @Schema(examples = "2015-03-10", format = "date") @Nullable
        LocalDate birthDate,

        @Nullable Boolean severeDisability) {

    NewChild asFiled() {
        return new NewChild(taxCode, birthDate, severeDisability);
    }
}
