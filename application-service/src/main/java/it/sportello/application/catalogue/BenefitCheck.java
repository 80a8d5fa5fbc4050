package it.sportello.application.catalogue;

import it.sportello.application.declaration.Condition;
import it.sportello.application.declaration.DeclarationSchema;
import it.sportello.application.declaration.Distance;
import it.sportello.application.declaration.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the parts of a benefit fit together: what one names, another has. */
final class BenefitCheck {

    private final DeclarationSchema form;
    private final List<Defect> defects = new ArrayList<>();

    private BenefitCheck(DeclarationSchema form) {
        this.form = form;
    }

    /** @param field where it stands in the benefit, such as {@code conditions/2/field} */
    record Defect(String field, String reason) {}

    static Optional<Defect> findDefect(Benefit benefit) {
        BenefitCheck check = new BenefitCheck(benefit.declarationSchema());
        check.raisedAmount(benefit.amount());
        check.questions(benefit.questions());
        check.conditions(benefit.conditions());
        return check.defects.stream().findFirst();
    }

    private void raisedAmount(@Nullable Amount amount) {
        if (amount != null
                && amount.raised() != null
                && !form.isBoolean(amount.raised().when())) {
            fault("amount/raised/when", "is no boolean of the declaration");
        }
    }

    private void questions(List<Question> questions) {
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            known("questions/" + i + "/field", question.field());
            once("questions/" + i + "/field", question.field(), asked);
            if (!List.copyOf(question.options().keySet()).equals(form.options(question.field()))) {
                fault("questions/" + i + "/options", "are not the values of the field, in their order");
            }
        }
        form.fields().stream()
                .filter(field -> !asked.contains(field))
                .forEach(field -> fault("questions", "ask nothing for " + field));
    }

    private void conditions(List<Condition> conditions) {
        Set<String> codes = new HashSet<>(Set.of(ChildRule.CODE));
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            once("conditions/" + i + "/code", condition.code(), codes);
            field("conditions/" + i + "/field", condition);
            answer("conditions/" + i + "/answer", condition);
            distance("conditions/" + i + "/distance/of", condition.distance());
        }
    }

    /** A value that nobody can answer would exclude everybody. */
    private void answer(String place, Condition condition) {
        if (condition.answer() != null
                && !condition.answer().values().allMatch(value -> form.takes(condition.field(), value))) {
            fault(place, "names a value that the field does not take");
        }
    }

    private void field(String place, Condition condition) {
        known(place, condition.field());
        if (!form.isRequired(condition.field())) {
            fault(place, "may be left out of the declaration, and with it the condition");
        }
        if (condition.isAboutADay() && !form.isDate(condition.field())) {
            fault(place, "is no date of the declaration");
        }
    }

    private void distance(String place, @Nullable Distance distance) {
        if (distance != null
                && !distance.isOfFiling()
                && !(form.isDate(distance.of()) && form.isRequired(distance.of()))) {
            fault(place, "is neither " + Distance.FILING + " nor a required date of the declaration");
        }
    }

    private void known(String place, String field) {
        if (!form.fields().contains(field)) {
            fault(place, "names no field of the declaration");
        }
    }

    private void once(String place, String name, Set<String> seen) {
        if (!seen.add(name)) {
            fault(place, "stands twice");
        }
    }

    private void fault(String field, String reason) {
        defects.add(new Defect(field, reason));
    }
}
