package it.sportello.application.form;

import it.sportello.platform.web.problem.FieldError;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the money shall go, as it arrives: an account or cash, one of the two. */
public record NewPayment(
        @Schema(examples = "IT60X0542811101000000123456", minLength = 15, maxLength = 42) @Nullable
        String iban,

        @Schema(defaultValue = "false") @Nullable Boolean cashAtPostOffice) {

    /** @param pointer where it stands in the body */
    public List<FieldError> errors(String pointer) {
        if ((iban != null) == Boolean.TRUE.equals(cashAtPostOffice)) {
            return List.of(new FieldError(pointer, "is either an iban or cash_at_post_office: true"));
        }
        return iban == null
                ? List.of()
                : Iban.findDefect(iban).map(defect -> new FieldError(pointer + "/iban", defect)).stream()
                        .toList();
    }

    /** Of a payment with which nothing is wrong. */
    public Payment checked() {
        return iban == null ? new Payment.CashAtPostOffice() : new Payment.ToAccount(Iban.parse(iban));
    }
}
