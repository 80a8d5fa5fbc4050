package it.sportello.application.form;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.catalogue.ChildRule;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.platform.web.problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with a form, field by field. */
final class FormCheck {

    private static final int MOST_CHILDREN = 20;
    private static final String MISSING = "is required";

    /** Nobody is older; and what a calendar can hold beyond, a database cannot. */
    private static final int OLDEST = 130;

    private final List<FieldError> errors = new ArrayList<>();
    private final LocalDate today;

    private FormCheck(LocalDate today) {
        this.today = today;
    }

    static List<FieldError> errors(NewApplication form, Benefit benefit, LocalDate today) {
        FormCheck check = new FormCheck(today);
        check.declaration(form.declaration(), benefit);
        check.payment(form.payment());
        ChildRule rule = benefit.childRule();
        if (rule != null) {
            check.children(form.children(), rule);
        } else if (!form.children().isEmpty()) {
            check.fault("/children", "is not asked for by this benefit");
        }
        return check.errors;
    }

    private void declaration(@Nullable JsonNode declaration, Benefit benefit) {
        if (declaration == null) {
            fault("/declaration", MISSING);
        } else {
            errors.addAll(benefit.declarationSchema().check(declaration, "/declaration"));
            if (declaration.toString().contains("\\u0000")) {
                fault("/declaration", "holds a character that cannot be stored");
            }
        }
    }

    private void payment(@Nullable NewPayment payment) {
        if (payment == null) {
            fault("/payment", MISSING);
        } else {
            errors.addAll(payment.errors("/payment"));
        }
    }

    private void children(List<NewChild> children, ChildRule rule) {
        if (children.isEmpty() || children.size() > MOST_CHILDREN) {
            fault("/children", "names 1 to " + MOST_CHILDREN + " children");
            return;
        }
        Set<FiscalCode> seen = new HashSet<>();
        for (int i = 0; i < children.size(); i++) {
            String pointer = "/children/" + i;
            taxCode(pointer + "/tax_code", children.get(i).taxCode(), seen);
            age(pointer + "/birth_date", children.get(i), rule);
        }
    }

    private void taxCode(String pointer, @Nullable String typed, Set<FiscalCode> seen) {
        if (typed == null) {
            fault(pointer, MISSING);
            return;
        }
        FiscalCode.findDefect(typed).ifPresentOrElse(defect -> fault(pointer, defect.description()), () -> {
            if (!seen.add(new FiscalCode(typed))) {
                fault(pointer, "names a child for the second time");
            }
        });
    }

    private void age(String pointer, NewChild child, ChildRule rule) {
        LocalDate birthDate = child.birthDate();
        if (birthDate == null) {
            fault(pointer, MISSING);
        } else if (birthDate.isAfter(today) || birthDate.isBefore(today.minusYears(OLDEST))) {
            fault(pointer, "is not the birth date of a living person");
        } else if (!rule.admits(birthDate, child.hasSevereDisability())) {
            fault(pointer, "is of a child not under %d on %s".formatted(rule.underAge(), rule.on()));
        }
    }

    private void fault(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
    }
}
