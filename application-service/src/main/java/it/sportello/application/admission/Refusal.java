package it.sportello.application.admission;

import it.sportello.application.ApplicationProblem;
import it.sportello.application.deadline.DateRange;
import it.sportello.application.form.Finding;
import it.sportello.contracts.Language;
import it.sportello.platform.security.Assurance;
import it.sportello.platform.security.SecurityProblem;
import it.sportello.platform.security.StepUpRequiredException;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import it.sportello.platform.web.problem.ProblemType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why an application was not filed. */
public sealed interface Refusal {

    record NotTheBeneficiary() implements Refusal {}

    record StepUpRequired(Set<Assurance> acceptable) implements Refusal {}

    record Closed(DateRange window) implements Refusal {}

    /** @param exclusions conditions of the law that its answers do not meet */
    record Invalid(List<FieldError> errors, List<Finding> exclusions) implements Refusal {
        public Invalid(FieldError error) {
            this(List.of(error), List.of());
        }

        private ProblemException told(Language language) {
            ProblemType type = errors.isEmpty() ? ApplicationProblem.NOT_ELIGIBLE : CommonProblem.INVALID_CONTENT;
            Stream<FieldError> excluding = exclusions.stream().map(exclusion -> exclusion.error(language));
            return new ProblemException(type, "Nothing was filed")
                    .withErrors(Stream.concat(errors.stream(), excluding).toList());
        }
    }

    record KeyReused() implements Refusal {}

    /** @param protocolNumber of the live application, when the caller may see it */
    record Duplicate(@Nullable String protocolNumber) implements Refusal {}

    /** The answer that says so, where no form is judged: only the catalogue speaks in languages. */
    default ProblemException problem() {
        return problem(Language.IT);
    }

    /**
     * The answer that says so.
     *
     * @param language of what the catalogue has to say to the citizen
     */
    default ProblemException problem(Language language) {
        return switch (this) {
            case NotTheBeneficiary _ ->
                new ProblemException(
                        SecurityProblem.ONLY_THE_BENEFICIARY, "The tax code is not the signed-in citizen's");
            case StepUpRequired(Set<Assurance> acceptable) -> new StepUpRequiredException(acceptable);
            case Closed(DateRange window) ->
                new ProblemException(
                        ApplicationProblem.BENEFIT_CLOSED,
                        "It can be claimed from %s to %s".formatted(window.from(), window.to()));
            case Invalid invalid -> invalid.told(language);
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
