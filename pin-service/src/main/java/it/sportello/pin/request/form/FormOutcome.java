package it.sportello.pin.request.form;

import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import java.util.List;

/** What {@link PinRequestForm} says of a form. */
public sealed interface FormOutcome {

    record Accepted(Declaration declaration) implements FormOutcome {}

    record Rejected(List<FieldError> errors) implements FormOutcome {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }

    /** @throws ProblemException 422 that names every wrong field */
    default Declaration orElseThrow() {
        return switch (this) {
            case Accepted(Declaration declared) -> declared;
            case Rejected(List<FieldError> errors) ->
                throw new ProblemException(CommonProblem.INVALID_CONTENT, "Some fields need correction")
                        .withErrors(errors);
        };
    }
}
