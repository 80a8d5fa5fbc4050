package it.sportello.application.generated;

import static it.sportello.application.Fixtures.CASH;
import static it.sportello.application.Fixtures.child;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.catalogue.Catalogues;
import it.sportello.application.catalogue.ChildRule;
import it.sportello.application.declaration.Condition;
import it.sportello.application.declaration.Condition.State;
import it.sportello.application.form.CheckedForm;
import it.sportello.application.form.Finding;
import it.sportello.application.form.LegalConditions;
import it.sportello.application.form.NewApplication;
import it.sportello.application.form.NewChild;
import it.sportello.contracts.Language;
import it.sportello.platform.web.problem.FieldError;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each benefit of the catalogue and each of its conditions, whichever these are. */
class GeneratedDeclarationsTest {

    private static final int SEED = 18_2020;
    private static final int DRAWN = 40;

    private final Random random = new Random(SEED);

    static Stream<Benefit> benefits() {
        return Catalogues.BUILT_IN.benefits().stream();
    }

    static Stream<Arguments> conditions() {
        return benefits()
                .flatMap(benefit -> benefit.conditions().stream()
                        .map(condition -> Arguments.of(benefit.code(), condition.code(), benefit, condition)));
    }

    static Stream<Benefit> benefitsForChildren() {
        return benefits().filter(benefit -> benefit.childRule() != null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("benefits")
    @DisplayName("A1 every declaration that meets all conditions is accepted")
    void acceptsWhatMeetsAllConditions(Benefit benefit) {
        for (int i = 0; i < DRAWN; i++) {
            LocalDate today = anyDayOfTheWindow(benefit);
            ObjectNode declaration = new Declarations(benefit, today, random).draw(null);

            assertThat(check(benefit, declaration, today))
                    .as("%s on %s", declaration, today)
                    .isInstanceOf(CheckedForm.Sound.class);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("conditions")
    @DisplayName("A1 a declaration that violates one condition is refused, naming exactly that one")
    void namesTheViolatedCondition(String code, String conditionCode, Benefit benefit, Condition condition) {
        for (int i = 0; i < DRAWN; i++) {
            LocalDate today = anyDayOfTheWindow(benefit);
            ObjectNode declaration = new Declarations(benefit, today, random).draw(condition);

            assertThat(check(benefit, declaration, today))
                    .as("%s on %s", declaration, today)
                    .asInstanceOf(type(CheckedForm.Faulty.class))
                    .satisfies(faulty -> assertThat(faulty.errors()).isEmpty())
                    .satisfies(faulty -> assertThat(faulty.exclusions())
                            .singleElement()
                            .satisfies(told -> {
                                assertThat(told.code()).isEqualTo(conditionCode);
                                assertThat(told.error(Language.DE))
                                        .isEqualTo(new FieldError(
                                                "/declaration/" + condition.field(),
                                                conditionCode + ": "
                                                        + condition.excludes().de()));
                            }));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("benefits")
    @DisplayName("A1 of answers so far nothing is told to exclude that may still be right, and what is missing is open")
    void leavesOpenWhatIsMissing(Benefit benefit) {
        for (int i = 0; i < DRAWN; i++) {
            LocalDate today = anyDayOfTheWindow(benefit);
            ObjectNode declaration = new Declarations(benefit, today, random).draw(null);
            removeSome(declaration);

            assertThat(LegalConditions.judge(benefit, declaration, children(benefit), today))
                    .as("%s on %s", declaration, today)
                    .allSatisfy(found -> assertThat(found.state()).isNotEqualTo(State.EXCLUDES))
                    .filteredOn(found -> found.pointer().startsWith("/declaration")
                            && declaration
                                    .at(found.pointer().substring("/declaration".length()))
                                    .isMissingNode())
                    .allSatisfy(found -> assertThat(found.state()).isEqualTo(State.OPEN));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("benefits")
    @DisplayName("A1 a declaration that leaves out what is required is refused, naming exactly that")
    void namesWhatIsLeftOut(Benefit benefit) {
        LocalDate today = anyDayOfTheWindow(benefit);
        ObjectNode whole = new Declarations(benefit, today, random).draw(null);
        benefit.declarationSchema().fields().stream()
                .filter(benefit.declarationSchema()::isRequired)
                .forEach(field -> assertThat(check(benefit, whole.deepCopy().without(field), today))
                        .asInstanceOf(type(CheckedForm.Faulty.class))
                        .extracting(CheckedForm.Faulty::errors)
                        .satisfies(errors -> assertThat(errors)
                                .extracting(FieldError::pointer)
                                .containsExactly("/declaration/" + field)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("benefitsForChildren")
    @DisplayName("A1 a child that is too old excludes, unless it has a severe disability")
    void looksAtTheChildren(Benefit benefit) {
        LocalDate today = anyDayOfTheWindow(benefit);
        JsonNode declaration = new Declarations(benefit, today, random).draw(null);
        NewChild younger = children(benefit).getFirst();
        NewChild older = child("Favolosa", lastTooOld(benefit));
        NewChild disabled = new NewChild(older.taxCode(), older.birthDate(), true);

        assertThat(check(benefit, declaration, today, List.of(younger, disabled)))
                .isInstanceOf(CheckedForm.Sound.class);
        assertThat(check(benefit, declaration, today, List.of(younger, older)))
                .asInstanceOf(type(CheckedForm.Faulty.class))
                .extracting(CheckedForm.Faulty::exclusions)
                .satisfies(exclusions -> assertThat(exclusions)
                        .extracting(Finding::code, Finding::pointer)
                        .containsExactly(tuple(ChildRule.CODE, "/children/1/birth_date")));
    }

    private void removeSome(ObjectNode declaration) {
        for (Iterator<JsonNode> answers = declaration.iterator(); answers.hasNext(); ) {
            answers.next();
            if (random.nextBoolean()) {
                answers.remove();
            }
        }
    }

    private LocalDate anyDayOfTheWindow(Benefit benefit) {
        long days = ChronoUnit.DAYS.between(
                benefit.window().from(), benefit.window().to());
        return benefit.window().from().plusDays(random.nextLong(days + 1));
    }

    private static List<NewChild> children(Benefit benefit) {
        return benefit.childRule() == null
                ? List.of()
                : List.of(child("Chimera", lastTooOld(benefit).plusDays(1)));
    }

    private static LocalDate lastTooOld(Benefit benefit) {
        ChildRule rule = requireNonNull(benefit.childRule());
        return rule.on().minusYears(rule.underAge());
    }

    private static CheckedForm check(Benefit benefit, JsonNode declaration, LocalDate today) {
        return check(benefit, declaration, today, children(benefit));
    }

    private static CheckedForm check(Benefit benefit, JsonNode declaration, LocalDate today, List<NewChild> children) {
        return CheckedForm.of(new NewApplication(benefit.code(), null, declaration, CASH, children), benefit, today);
    }
}
