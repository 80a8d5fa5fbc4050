package it.sportello.application.form;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.declaration.Condition.State;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.platform.web.problem.FieldError;
import java.time.LocalDate;
import java.util.List;

/** What is left of a form when it was held against the benefit it claims. */
public sealed interface CheckedForm {

    /** Nothing is wrong with it. */
    record Sound(JsonNode declaration, Payment payment, List<Child> children) implements CheckedForm {
        public Sound {
            requireNonNull(declaration, "declaration");
            requireNonNull(payment, "payment");
            children = List.copyOf(children);
        }
    }

    /**
     * Everything that is wrong with it, so that the citizen is told once.
     *
     * @param errors what is no answer
     * @param exclusions conditions of the law that its answers do not meet
     */
    record Faulty(List<FieldError> errors, List<Finding> exclusions) implements CheckedForm {
        public Faulty {
            errors = List.copyOf(errors);
            exclusions = List.copyOf(exclusions);
        }
    }

    /** @param today the day of filing, in Italy */
    static CheckedForm of(NewApplication form, Benefit benefit, LocalDate today) {
        List<FieldError> errors = FormCheck.errors(form, benefit, today);
        List<Finding> exclusions = exclusions(form, benefit, today, errors);
        return errors.isEmpty() && exclusions.isEmpty() ? sound(form) : new Faulty(errors, exclusions);
    }

    /** A field that is no answer at all is not told a second time. */
    private static List<Finding> exclusions(
            NewApplication form, Benefit benefit, LocalDate today, List<FieldError> errors) {
        JsonNode declaration = form.declaration() == null ? MissingNode.getInstance() : form.declaration();
        return LegalConditions.judge(benefit, declaration, form.children(), today).stream()
                .filter(finding -> finding.state() == State.EXCLUDES)
                .filter(finding ->
                        errors.stream().noneMatch(error -> error.pointer().equals(finding.pointer())))
                .toList();
    }

    private static Sound sound(NewApplication form) {
        return new Sound(
                requireNonNull(form.declaration()),
                requireNonNull(form.payment()).checked(),
                form.children().stream().map(CheckedForm::child).toList());
    }

    private static Child child(NewChild child) {
        return new Child(
                new FiscalCode(requireNonNull(child.taxCode())),
                requireNonNull(child.birthDate()),
                child.hasSevereDisability());
    }
}
