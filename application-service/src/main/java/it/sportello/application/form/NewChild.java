package it.sportello.application.form;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A child for whom a benefit is claimed, as it arrives. */
public record NewChild(
        @Schema(required = true, examples = "FNZCMR15E50H501W", minLength = 11, maxLength = 16) @Nullable
        String taxCode,

        @Schema(required = true, examples = "2015-03-10", format = "date") @Nullable
        LocalDate birthDate,

        @Schema(description = "Lifts the limit of age", defaultValue = "false") @Nullable
        Boolean severeDisability) {

    boolean hasSevereDisability() {
        return Boolean.TRUE.equals(severeDisability);
    }
}
