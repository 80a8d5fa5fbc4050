package it.sportello.pin.staff.casework;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.InvalidFiscalCodeException;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom an agent looks for, and why. */
@Schema(additionalProperties = Schema.False.class)
public record NewLookup(
        @Schema(required = true, examples = "RSSMRA80A01H501U") @NotBlank @Size(min = 11, max = 32) @Nullable
        String taxCode,

        @Schema(required = true, examples = "The caller has no first half")
        @NotNull
        @Pattern(regexp = WORDS)
        @Size(min = 3, max = 200)
        @Nullable
        String reason) {

    private static final String WORDS = "^[0-9A-Za-zÀ-ÿ].*$";

    /** @throws ProblemException 422 when it cannot be a tax code */
    FiscalCode sought() {
        try {
            return FiscalCode.parse(requireNonNull(taxCode).strip());
        } catch (InvalidFiscalCodeException e) {
            throw new ProblemException(CommonProblem.INVALID_CONTENT, "Only a whole tax code finds somebody")
                    .withErrors(List.of(new FieldError("/tax_code", "is not a tax code")));
        }
    }

    @Override
    public String toString() {
        return "NewLookup[redacted]";
    }
}
