package it.sportello.pin.request.form;

import static java.util.Objects.requireNonNull;

import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Set;

/** What {@link PinRequestForm} says of a form. */
public sealed interface FormOutcome {

    record Accepted(Declaration declaration, Set<RequestWarning> warnings) implements FormOutcome {
        public Accepted {
            requireNonNull(declaration, "declaration");
            warnings = Set.copyOf(warnings);
        }
    }

    record Rejected(List<FieldError> errors) implements FormOutcome {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }

    /** @throws ProblemException 422 that names every wrong field */
    default Accepted orElseThrow() {
        return switch (this) {
            case Accepted accepted -> accepted;
            case Rejected(List<FieldError> errors) ->
                throw new ProblemException(CommonProblem.INVALID_CONTENT, "Some fields need correction")
                        .withErrors(errors);
        };
    }
}
