package it.sportello.application.catalogue;

import static it.sportello.application.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.declaration.Condition;
import it.sportello.application.declaration.Condition.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the law, written down a second time: whoever changes them in the catalogue changes them here. */
class LegalEdgesTest {

    private static final LocalDate APRIL_FIRST = LocalDate.parse("2020-04-01");

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @DisplayName("A1 the shipped benefits have the conditions of the law, to the day and to the euro")
    @CsvSource(quoteCharacter = '`', textBlock = """
            PROFESSIONALS,    ACTIVITY,           'VAT_HOLDER',   HOLDS
            PROFESSIONALS,    ACTIVITY,           'COLLABORATOR', HOLDS
            PROFESSIONALS,    ACTIVITY,           'NEITHER',      EXCLUDES
            PROFESSIONALS,    SEPARATE_SCHEME,    false,          EXCLUDES
            PROFESSIONALS,    NO_OTHER_SCHEME,    false,          EXCLUDES
            SELF_EMPLOYED,    SPECIAL_SCHEME,     'FARMERS',      HOLDS
            SELF_EMPLOYED,    SPECIAL_SCHEME,     'NONE',         EXCLUDES
            SELF_EMPLOYED,    NO_OTHER_SCHEME,    false,          EXCLUDES
            SEASONAL_TOURISM, SECTOR,             'SPAS',         HOLDS
            SEASONAL_TOURISM, SECTOR,             'OTHER',        EXCLUDES
            SEASONAL_TOURISM, JOB_ENDED,          '2018-12-31',   EXCLUDES
            SEASONAL_TOURISM, JOB_ENDED,          '2019-01-01',   HOLDS
            SEASONAL_TOURISM, JOB_ENDED,          '2020-03-17',   HOLDS
            SEASONAL_TOURISM, JOB_ENDED,          '2020-03-18',   EXCLUDES
            SEASONAL_TOURISM, INVOLUNTARY,        false,          EXCLUDES
            SEASONAL_TOURISM, NOT_EMPLOYED,       false,          EXCLUDES
            AGRICULTURE,      FARM_WORKER,        false,          EXCLUDES
            AGRICULTURE,      DAYS_2019,          49,             EXCLUDES
            AGRICULTURE,      DAYS_2019,          50,             HOLDS
            ENTERTAINMENT,    PERFORMERS_FUND,    false,          EXCLUDES
            ENTERTAINMENT,    CONTRIBUTIONS_2019, 29,             EXCLUDES
            ENTERTAINMENT,    CONTRIBUTIONS_2019, 30,             HOLDS
            ENTERTAINMENT,    INCOME_2019,        5000000,        HOLDS
            ENTERTAINMENT,    INCOME_2019,        5000001,        EXCLUDES
            ENTERTAINMENT,    NOT_EMPLOYED,       false,          EXCLUDES
            BABYSITTING,      OCCUPATION,         'OTHER',        EXCLUDES
            BABYSITTING,      LIVING_TOGETHER,    false,          EXCLUDES
            BABYSITTING,      NO_PARENTAL_LEAVE,  false,          EXCLUDES
            BABYSITTING,      OTHER_PARENT,       false,          EXCLUDES
            NASPI,            EMPLOYMENT,         'APPRENTICE',   HOLDS
            NASPI,            EMPLOYMENT,         'FARM_WORKER',  EXCLUDES
            NASPI,            IN_TIME,            '2019-11-24',   EXCLUDES
            NASPI,            IN_TIME,            '2019-11-25',   HOLDS
            NASPI,            IN_TIME,            '2020-04-02',   EXCLUDES
            NASPI,            INVOLUNTARY,        false,          EXCLUDES
            NASPI,            CONTRIBUTIONS,      12,             EXCLUDES
            NASPI,            CONTRIBUTIONS,      13,             HOLDS
            NASPI,            DAYS_WORKED,        29,             EXCLUDES
            NASPI,            DAYS_WORKED,        30,             HOLDS
            NASPI,            AVAILABLE,          false,          EXCLUDES
            PARENTAL_LEAVE,   EMPLOYED,           false,          EXCLUDES
            PARENTAL_LEAVE,   CHILD_BORN,         '2020-04-02',   EXCLUDES
            PARENTAL_LEAVE,   OWN_MONTHS,         9,              HOLDS
            PARENTAL_LEAVE,   OWN_MONTHS,         10,             EXCLUDES
            PARENTAL_LEAVE,   MONTHS_OF_BOTH,     10,             HOLDS
            PARENTAL_LEAVE,   MONTHS_OF_BOTH,     11,             EXCLUDES
            """)
    void areThoseOfTheLaw(String benefit, String code, String answer, State state) {
        Condition condition = condition(benefit, code);

        assertThat(condition.judge(json("{'%s': %s}".formatted(condition.field(), answer)), APRIL_FIRST))
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} to {1}: {2} {3}")
    @DisplayName("A1 parental leave lies in the first twelve years of the child's life")
    @CsvSource({
        "2020-04-05, 2020-05-05, LEAVE_AFTER_BIRTH, HOLDS",
        "2008-05-04, 2020-05-05, LEAVE_AFTER_BIRTH, EXCLUDES",
        "2020-04-05, 2020-05-05, CHILD_UNDER_12, HOLDS",
        "2020-04-05, 2020-05-06, CHILD_UNDER_12, EXCLUDES",
        "2020-04-05, 2020-04-05, LEAVE_DAYS, HOLDS",
        "2020-04-05, 2020-04-04, LEAVE_DAYS, EXCLUDES",
        "2020-04-05, 2021-02-05, LEAVE_DAYS, HOLDS",
        "2020-04-05, 2021-02-06, LEAVE_DAYS, EXCLUDES",
    })
    void comparesDaysOfLeave(LocalDate from, LocalDate to, String code, State state) {
        String declaration =
                "{'child_birth_date': '2008-05-05', 'leave_from': '%s', 'leave_to': '%s'}".formatted(from, to);

        assertThat(condition("PARENTAL_LEAVE", code).judge(json(declaration), APRIL_FIRST))
                .isEqualTo(state);
    }

    @Test
    @DisplayName("A1 the months of parental leave that both parents have used are added up, one's own included")
    void addsUpTheMonthsOfBothParents() {
        String declaration = "{'own_months_used': 6, 'months_used_by_both': 11}";

        assertThat(condition("PARENTAL_LEAVE", "OWN_MONTHS").judge(json(declaration), APRIL_FIRST))
                .isEqualTo(State.HOLDS);
        assertThat(condition("PARENTAL_LEAVE", "MONTHS_OF_BOTH").judge(json(declaration), APRIL_FIRST))
                .isEqualTo(State.EXCLUDES);
    }

    @ParameterizedTest
    @DisplayName("A1 nobody with a pension or citizenship income has a right to an allowance of 600 euro")
    @CsvSource({"NO_PENSION", "NO_CITIZENSHIP_INCOME"})
    void areThoseOfAllAllowances(String code) {
        List<Benefit> allowances = Catalogues.BUILT_IN.benefits().stream()
                .filter(benefit -> benefit.exclusionGroup().equals("ALLOWANCE_600"))
                .toList();

        assertThat(allowances).hasSize(5).allSatisfy(benefit -> {
            Condition condition = condition(benefit.code(), code);
            assertThat(condition.judge(json("{'%s': false}".formatted(condition.field())), APRIL_FIRST))
                    .isEqualTo(State.EXCLUDES);
            assertThat(condition.judge(json("{'%s': true}".formatted(condition.field())), APRIL_FIRST))
                    .isEqualTo(State.HOLDS);
        });
    }

    private static Condition condition(String benefit, String code) {
        return Catalogues.benefit(benefit).conditions().stream()
                .filter(condition -> condition.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
