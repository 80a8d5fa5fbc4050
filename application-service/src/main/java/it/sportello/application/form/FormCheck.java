package it.sportello.application.form;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.catalogue.Benefit;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.platform.web.problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with a form, field by field. */
public final class FormCheck {

    private static final int MOST_CHILDREN = 20;
    private static final String DECLARATION = "/declaration";
    private static final String CHILDREN = "/children";
    private static final String MISSING = "is required";
    private static final FieldError NOT_ASKED_FOR = new FieldError(CHILDREN, "is not asked for by this benefit");

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
        if (benefit.childRule() == null && !form.children().isEmpty()) {
            check.errors.add(NOT_ASKED_FOR);
        } else if (benefit.childRule() != null && form.children().isEmpty()) {
            check.fault(CHILDREN, MISSING);
        } else {
            check.children(form.children());
        }
        return check.errors;
    }

    /** What is wrong with answers to some of the questions, whichever benefit they are for. */
    public static List<FieldError> errorsOfAny(
            @Nullable JsonNode declaration, List<NewChild> children, LocalDate today) {
        FormCheck check = new FormCheck(today);
        if (declaration == null || !declaration.isObject()) {
            check.fault(DECLARATION, declaration == null ? MISSING : "is no object");
        }
        check.children(children);
        return check.errors;
    }

    /** What is wrong with answers to some of the questions of this benefit. */
    public static List<FieldError> errorsSoFar(JsonNode declaration, List<NewChild> children, Benefit benefit) {
        List<FieldError> errors = new ArrayList<>(benefit.declarationSchema().checkGiven(declaration, DECLARATION));
        if (benefit.childRule() == null && !children.isEmpty()) {
            errors.add(NOT_ASKED_FOR);
        }
        return errors;
    }

    private void declaration(@Nullable JsonNode declaration, Benefit benefit) {
        if (declaration == null) {
            fault(DECLARATION, MISSING);
        } else {
            errors.addAll(benefit.declarationSchema().check(declaration, DECLARATION));
            if (declaration.toString().contains("\\u0000")) {
                fault(DECLARATION, "holds a character that cannot be stored");
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

    private void children(List<NewChild> children) {
        if (children.size() > MOST_CHILDREN) {
            fault(CHILDREN, "are more than " + MOST_CHILDREN);
            return;
        }
        Set<FiscalCode> seen = new HashSet<>();
        for (int i = 0; i < children.size(); i++) {
            taxCode(CHILDREN + "/" + i + "/tax_code", children.get(i).taxCode(), seen);
            birthDate(CHILDREN + "/" + i + "/birth_date", children.get(i).birthDate());
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

    /** Whether the child is of the age for the benefit is a condition of the law, see {@link LegalConditions}. */
    private void birthDate(String pointer, @Nullable LocalDate birthDate) {
        if (birthDate == null) {
            fault(pointer, MISSING);
        } else if (birthDate.isAfter(today) || birthDate.isBefore(today.minusYears(OLDEST))) {
            fault(pointer, "is not the birth date of a living person");
        }
    }

    private void fault(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
    }
}
