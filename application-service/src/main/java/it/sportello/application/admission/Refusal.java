package it.sportello.application.admission;

import it.sportello.application.ApplicationProblem;
import it.sportello.application.catalogue.DateRange;
import it.sportello.platform.security.Assurance;
import it.sportello.platform.security.SecurityProblem;
import it.sportello.platform.security.StepUpRequiredException;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why an application was not filed. */
public sealed interface Refusal {

    record NotTheBeneficiary() implements Refusal {}

    record StepUpRequired(Set<Assurance> acceptable) implements Refusal {}

    record Closed(DateRange window) implements Refusal {}

    record Invalid(List<FieldError> errors) implements Refusal {}

    record KeyReused() implements Refusal {}

    /** @param protocolNumber of the live application, when the caller may see it */
    record Duplicate(@Nullable String protocolNumber) implements Refusal {}

    /** The answer that says so. */
    default ProblemException problem() {
        return switch (this) {
            case NotTheBeneficiary _ ->
                new ProblemException(
                        SecurityProblem.ONLY_THE_BENEFICIARY, "The tax code is not the signed-in citizen's");
            case StepUpRequired(Set<Assurance> acceptable) -> new StepUpRequiredException(acceptable);
            case Closed(DateRange window) ->
                new ProblemException(
                        ApplicationProblem.BENEFIT_CLOSED,
                        "It can be claimed from %s to %s".formatted(window.from(), window.to()));
            case Invalid(List<FieldError> errors) ->
                new ProblemException(CommonProblem.INVALID_CONTENT, "Nothing was filed").withErrors(errors);
            case KeyReused _ ->
                new ProblemException(CommonProblem.IDEMPOTENCY_KEY_REUSED, "Send another request with another key");
            case Duplicate(String protocolNumber) ->
                new ProblemException(
                        ApplicationProblem.DUPLICATE_APPLICATION,
                        protocolNumber == null
                                ? "There is a live application of the same group and period"
                                : "The live application has the protocol number " + protocolNumber);
        };
    }
}
