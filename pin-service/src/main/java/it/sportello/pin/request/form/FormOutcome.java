package it.sportello.pin.request.form;

import it.sportello.platform.web.problem.FieldError;
import java.util.List;

/** What {@link PinRequestForm} says of a form. */
public sealed interface FormOutcome {

    record Accepted(Declaration declaration) implements FormOutcome {}

    record Rejected(List<FieldError> errors) implements FormOutcome {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}
