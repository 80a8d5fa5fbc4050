package it.sportello.application.applicant;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.form.Iban;
import it.sportello.application.form.NewPayment;
import it.sportello.application.form.Payment;
import it.sportello.platform.web.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes of a payment, as a merge patch (RFC 7396): what is absent stays, what is null goes. */
@Schema(name = "PaymentPatch")
record PaymentPatch(
        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                nullable = true,
                examples = "IT60X0542811101000000123456",
                minLength = 15,
                maxLength = 42)
        @Nullable
        JsonNode iban,

        @Schema(type = SchemaType.BOOLEAN, implementation = Boolean.class, nullable = true) @Nullable
        JsonNode cashAtPostOffice) {

    /** What is wrong with it whatever it is applied to. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (isNeither(iban, JsonNode::isTextual)) {
            errors.add(new FieldError("/iban", "is a text or null"));
        }
        if (isNeither(cashAtPostOffice, JsonNode::isBoolean)) {
            errors.add(new FieldError("/cash_at_post_office", "is true, false or null"));
        }
        if (iban != null && iban.isTextual()) {
            Iban.findDefect(iban.asText()).ifPresent(defect -> errors.add(new FieldError("/iban", defect)));
        }
        return List.copyOf(errors);
    }

    NewPayment appliedTo(Payment current) {
        return switch (current) {
            case Payment.ToAccount(Iban account) -> merged(account.value(), false);
            case Payment.CashAtPostOffice _ -> merged(null, true);
        };
    }

    private NewPayment merged(@Nullable String account, boolean inCash) {
        return new NewPayment(
                iban == null ? account : iban.textValue(),
                cashAtPostOffice == null ? inCash : cashAtPostOffice.booleanValue());
    }

    private static boolean isNeither(@Nullable JsonNode value, Predicate<JsonNode> wanted) {
        return value != null && !value.isNull() && !wanted.test(value);
    }

    @Override
    public String toString() {
        return "PaymentPatch[redacted]";
    }
}
