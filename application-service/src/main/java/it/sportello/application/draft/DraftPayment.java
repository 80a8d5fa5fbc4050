package it.sportello.application.draft;

import it.sportello.application.form.NewPayment;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the money shall go, as far as it is known. */
@Schema(name = "DraftPayment")
record DraftPayment(
        @Size(max = 42) @Schema(examples = "IT60X0542811101000000123456", maxLength = 42) @Nullable
        String iban,

        @Nullable Boolean cashAtPostOffice) {

    NewPayment asFiled() {
        return new NewPayment(iban, cashAtPostOffice);
    }
}
