package it.sportello.application.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the money shall go, as it arrives: an account or cash, one of the two. */
public record NewPayment(
        @Schema(examples = "IT60X0542811101000000123456", minLength = 15, maxLength = 42) @Nullable
        String iban,

        @Schema(defaultValue = "false") @Nullable Boolean cashAtPostOffice) {

    boolean inCash() {
        return Boolean.TRUE.equals(cashAtPostOffice);
    }

    /** Of a payment that {@link FormCheck} found nothing wrong with. */
    Payment checked() {
        return iban == null ? new Payment.CashAtPostOffice() : new Payment.ToAccount(Iban.parse(iban));
    }
}
