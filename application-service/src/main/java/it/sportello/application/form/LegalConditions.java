package it.sportello.application.form;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.catalogue.ChildRule;
import it.sportello.application.declaration.Condition;
import it.sportello.application.declaration.Condition.State;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds what a citizen says against the conditions of a benefit: the same rules before filing, on what is known so far,
 * and at filing (A1).
 */
public final class LegalConditions {

    private LegalConditions() {}

    /** Every condition, in the catalogue's order; the children's age once for each child. */
    public static List<Finding> judge(Benefit benefit, JsonNode declaration, List<NewChild> children, LocalDate today) {
        Stream<Finding> declared =
                benefit.conditions().stream().map(condition -> finding(condition, condition.judge(declaration, today)));
        ChildRule rule = benefit.childRule();
        return (rule == null ? declared : Stream.concat(declared, ages(rule, children))).toList();
    }

    private static Finding finding(Condition condition, State state) {
        return new Finding(
                condition.code(), "/declaration/" + condition.field(), state, condition.asks(), condition.excludes());
    }

    private static Stream<Finding> ages(ChildRule rule, List<NewChild> children) {
        return children.isEmpty()
                ? Stream.of(age(rule, "/children", State.OPEN))
                : IntStream.range(0, children.size())
                        .mapToObj(i -> age(rule, "/children/" + i + "/birth_date", state(rule, children.get(i))));
    }

    private static Finding age(ChildRule rule, String pointer, State state) {
        return new Finding(ChildRule.CODE, pointer, state, rule.asks(), rule.excludes());
    }

    private static State state(ChildRule rule, NewChild child) {
        LocalDate birthDate = child.birthDate();
        if (birthDate == null) {
            return State.OPEN;
        }
        return rule.admits(birthDate, child.hasSevereDisability()) ? State.HOLDS : State.EXCLUDES;
    }
}
