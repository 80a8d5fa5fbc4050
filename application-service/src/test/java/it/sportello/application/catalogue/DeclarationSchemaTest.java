package it.sportello.application.catalogue;

import static it.sportello.application.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sportello.platform.web.problem.FieldError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationSchemaTest {

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("A1 a declaration that meets the conditions of the law is taken")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
PROFESSIONALS    | {"activity": "COLLABORATOR", "enrolled_in_separate_scheme": true, "receives_no_pension": true, "in_no_other_compulsory_scheme": true}
PROFESSIONALS    | {"activity": "VAT_HOLDER", "vat_number": "00000000000", "enrolled_in_separate_scheme": true, "receives_no_pension": true, "in_no_other_compulsory_scheme": true}
SELF_EMPLOYED    | {"special_scheme": "FARMERS", "receives_no_pension": true, "in_no_other_compulsory_scheme": true}
SEASONAL_TOURISM | {"sector": "SPAS", "job_ended_on": "2020-03-17", "left_involuntarily": true, "in_no_employment_since": true, "receives_no_pension": true}
SEASONAL_TOURISM | {"sector": "SPAS", "job_ended_on": "2019-01-01", "left_involuntarily": true, "in_no_employment_since": true, "receives_no_pension": true}
AGRICULTURE      | {"days_worked_2019": 50, "receives_no_pension": true}
ENTERTAINMENT    | {"daily_contributions_2019": 30, "income_2019_cents": 5000000, "not_employed": true, "receives_no_pension": true}
BABYSITTING      | {"lives_with_the_children": true, "no_parental_leave_used": true, "other_parent_without_income_support": true, "health_or_security_staff": false}
NASPI            | {"job_ended_on": "2020-03-20", "lost_involuntarily": true, "contribution_weeks": 13, "available_for_work": true}
PARENTAL_LEAVE   | {"child_birth_date": "2019-05-01", "leave_from": "2020-04-06", "leave_to": "2020-05-05", "is_employed": true, "other_parent_months_used": 0}
""")
    void takesWhatTheLawAsksFor(String benefit, String declaration) {
        assertThat(schema(benefit).check(json(declaration), "")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2} in {1}")
    @DisplayName("A1 a declaration that misses a condition is refused with a pointer to it")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
PROFESSIONALS    | {"activity": "VAT_HOLDER", "enrolled_in_separate_scheme": true, "receives_no_pension": true, "in_no_other_compulsory_scheme": true} | vat_number
SELF_EMPLOYED    | {"special_scheme": "PILOTS", "receives_no_pension": true, "in_no_other_compulsory_scheme": true} | special_scheme
SEASONAL_TOURISM | {"sector": "SPAS", "job_ended_on": "2020-03-18", "left_involuntarily": true, "in_no_employment_since": true, "receives_no_pension": true} | job_ended_on
SEASONAL_TOURISM | {"sector": "SPAS", "job_ended_on": "2018-12-31", "left_involuntarily": true, "in_no_employment_since": true, "receives_no_pension": true} | job_ended_on
SEASONAL_TOURISM | {"sector": "SPAS", "job_ended_on": "2019-02-30", "left_involuntarily": true, "in_no_employment_since": true, "receives_no_pension": true} | job_ended_on
AGRICULTURE      | {"days_worked_2019": 49, "receives_no_pension": true} | days_worked_2019
AGRICULTURE      | {"days_worked_2019": 50, "receives_no_pension": false} | receives_no_pension
AGRICULTURE      | {"days_worked_2019": "50", "receives_no_pension": true} | days_worked_2019
ENTERTAINMENT    | {"daily_contributions_2019": 30, "income_2019_cents": 5000001, "not_employed": true, "receives_no_pension": true} | income_2019_cents
ENTERTAINMENT    | {"daily_contributions_2019": 29, "income_2019_cents": 0, "not_employed": true, "receives_no_pension": true} | daily_contributions_2019
BABYSITTING      | {"lives_with_the_children": true, "no_parental_leave_used": false, "other_parent_without_income_support": true, "health_or_security_staff": false} | no_parental_leave_used
NASPI            | {"job_ended_on": "2020-03-20", "lost_involuntarily": true, "contribution_weeks": 12, "available_for_work": true} | contribution_weeks
AGRICULTURE      | {"days_worked_2019": 60, "receives_no_pension": true, "note": "please"} | note
""")
    void pointsToWhatIsMissing(String benefit, String declaration, String field) {
        assertThat(schema(benefit).check(json(declaration), "/declaration"))
                .extracting(FieldError::pointer)
                .containsExactly("/declaration/" + field);
    }

    @Test
    @DisplayName("A1 what is wrong is told without repeating the value")
    void doesNotRepeatTheValue() {
        assertThat(schema("PROFESSIONALS").check(json("{\"vat_number\": \"0764352056C\"}"), ""))
                .extracting(FieldError::detail)
                .noneMatch(detail -> detail.contains("0764352056C"));
    }

    @Test
    @DisplayName("A1 a declaration schema is a JSON Schema")
    void refusesWhatIsNoSchema() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeclarationSchema(json("{\"type\": \"amount\"}")));
    }

    private static DeclarationSchema schema(String benefit) {
        return Catalogues.benefit(benefit).declarationSchema();
    }
}
