package it.sportello.application.payment.run;

import it.sportello.application.catalogue.Benefit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which payments shall be collected, as it arrives. */
record NewPaymentRun(
        @Schema(examples = "AGRICULTURE", description = "Only this benefit", maxLength = 40)
        @Pattern(regexp = Benefit.CODE)
        @Nullable
        String benefit,

        @Schema(examples = "2020-04-20", required = true, description = "When the bank shall execute it")
        @NotNull
        @Nullable
        LocalDate executionDate,

        @Schema(defaultValue = "" + MOST, minimum = "1", maximum = "" + MOST) @Min(1) @Max(MOST) @Nullable
        Integer maxPayments) {

    static final int MOST = 50_000;
}
