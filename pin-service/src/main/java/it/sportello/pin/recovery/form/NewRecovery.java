package it.sportello.pin.recovery.form;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose PIN was lost. */
@Schema(additionalProperties = Schema.False.class)
public record NewRecovery(
        @Schema(required = true, examples = "RSSMRA80A01H501U") @NotNull @Size(max = 32) @Nullable
        String taxCode) {

    /** @throws ProblemException 422 when it cannot be a tax code: everybody can check that without us */
    public FiscalCode read() {
        String typed = Objects.requireNonNull(taxCode);
        if (FiscalCode.findDefect(typed).isPresent()) {
            throw new ProblemException(CommonProblem.INVALID_CONTENT, "Some fields need correction")
                    .withErrors(List.of(new FieldError("/tax_code", "is not a tax code")));
        }
        return FiscalCode.parse(typed);
    }

    @Override
    public String toString() {
        return "NewRecovery[redacted]";
    }
}
