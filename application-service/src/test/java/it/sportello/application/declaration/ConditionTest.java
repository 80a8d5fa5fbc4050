package it.sportello.application.declaration;

import static it.sportello.application.Fixtures.json;
import static it.sportello.application.declaration.Condition.State.EXCLUDES;
import static it.sportello.application.declaration.Condition.State.HOLDS;
import static it.sportello.application.declaration.Condition.State.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sportello.application.deadline.DateRange;
import it.sportello.application.declaration.Condition.State;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final LocalDate TODAY = LocalDate.parse("2020-04-01");

    @Test
    @DisplayName("A1 a condition on an answer holds, excludes, or is open while the answer is missing")
    void judgesAnAnswer() {
        Condition fifty = condition(new DeclarationSchema(json("{'minimum': 50}")), null, null);

        assertThat(fifty.judge(json("{'field': 50}"), TODAY)).isEqualTo(HOLDS);
        assertThat(fifty.judge(json("{'field': 49}"), TODAY)).isEqualTo(EXCLUDES);
        assertThat(fifty.judge(json("{'other': 49}"), TODAY)).isEqualTo(OPEN);
        assertThat(fifty.judge(json("[]"), TODAY)).isEqualTo(OPEN);
    }

    @ParameterizedTest
    @DisplayName("A1 days count with both ends")
    @CsvSource({
        "2018-12-31, EXCLUDES",
        "2019-01-01, HOLDS",
        "2020-03-17, HOLDS",
        "2020-03-18, EXCLUDES",
        "yesterday, OPEN",
    })
    void judgesADay(String day, State state) {
        DateRange days = new DateRange(LocalDate.parse("2019-01-01"), LocalDate.parse("2020-03-17"));

        assertThat(condition(null, days, null).judge(json("{'field': '" + day + "'}"), TODAY))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @DisplayName("A1 the distance to the day of filing counts with both ends")
    @CsvSource({"2019-11-24, EXCLUDES", "2019-11-25, HOLDS", "2020-04-01, HOLDS", "2020-04-02, EXCLUDES"})
    void judgesTheDistanceToFiling(String day, State state) {
        Distance distance = new Distance(Distance.FILING, Period.ofDays(-128), Period.ZERO);

        assertThat(condition(null, null, distance).judge(json("{'field': '" + day + "'}"), TODAY))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @DisplayName("A1 the distance to another answer counts, and is open while that is missing")
    @CsvSource({
        "2020-05-10, '2008-05-10', HOLDS",
        "2020-05-11, '2008-05-10', EXCLUDES",
        "2020-05-11, '', OPEN",
        "2020-05-11, '+999999999-12-31', OPEN",
    })
    void judgesTheDistanceToAnotherAnswer(String day, String other, State state) {
        Distance distance = new Distance("other", null, Period.ofYears(12));

        assertThat(condition(null, null, distance)
                        .judge(json("{'field': '" + day + "', 'other': '" + other + "'}"), TODAY))
                .isEqualTo(state);
    }

    @Test
    @DisplayName("A1 of several rules all have to hold")
    void wantsAllRulesToHold() {
        DateRange days = new DateRange(LocalDate.parse("2020-01-01"), LocalDate.parse("2020-12-31"));
        Condition both = condition(null, days, new Distance(Distance.FILING, null, Period.ZERO));

        assertThat(both.judge(json("{'field': '2020-03-31'}"), TODAY)).isEqualTo(HOLDS);
        assertThat(both.judge(json("{'field': '2019-12-31'}"), TODAY)).isEqualTo(EXCLUDES);
        assertThat(both.judge(json("{'field': '2020-04-02'}"), TODAY)).isEqualTo(EXCLUDES);
    }

    @Test
    @DisplayName("A1 a distance that ends before it begins, or has no ends, is none")
    void refusesImpossibleDistances() {
        Period sixMonths = Period.ofMonths(6);
        assertThatIllegalArgumentException().isThrownBy(() -> new Distance("other", sixMonths, Period.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Distance("other", null, null));
    }

    private static Condition condition(
            @Nullable DeclarationSchema answer, @Nullable DateRange days, @Nullable Distance distance) {
        LocalizedText text = new LocalizedText("it", "en", "de");
        return new Condition("CODE", "field", text, text, answer, days, distance);
    }
}
