package it.sportello.pin.request.form;

import it.sportello.pin.request.form.FormOutcome.Accepted;
import it.sportello.pin.request.form.FormOutcome.Rejected;
import it.sportello.platform.web.problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What is said of a form that was bent, in April 2020. */
final class CheckedForms {

    private static final LocalDate TODAY = LocalDate.of(2020, 4, 1);

    private CheckedForms() {}

    static Declaration accepted(NewPinRequests form) {
        return switch (PinRequestForm.check(form.form(), TODAY)) {
            case Accepted accepted -> accepted.declaration();
            case Rejected(List<FieldError> errors) -> throw new AssertionError(errors);
        };
    }

    static Set<RequestWarning> warnings(NewPinRequests form) {
        return switch (PinRequestForm.check(form.form(), TODAY)) {
            case Accepted accepted -> accepted.warnings();
            case Rejected(List<FieldError> errors) -> throw new AssertionError(errors);
        };
    }

    static List<FieldError> errorsOf(NewPinRequests form) {
        return switch (PinRequestForm.check(form.form(), TODAY)) {
            case Accepted _ -> List.of();
            case Rejected(List<FieldError> errors) -> errors;
        };
    }

    static List<String> pointersOf(NewPinRequests form) {
        return errorsOf(form).stream().map(FieldError::pointer).toList();
    }
}
