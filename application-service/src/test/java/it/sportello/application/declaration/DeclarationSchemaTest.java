package it.sportello.application.declaration;

import static it.sportello.application.Fixtures.declaration;
import static it.sportello.application.Fixtures.declarationBut;
import static it.sportello.application.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sportello.application.catalogue.Catalogues;
import it.sportello.platform.web.problem.FieldError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationSchemaTest {

    @Test
    @DisplayName("A1 what the law does not want is an answer all the same")
    void takesHonestAnswers() {
        assertThat(schema("AGRICULTURE").check(declarationBut("AGRICULTURE", "receives_no_pension", "false"), ""))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} is no {2}")
    @DisplayName("A1 what is no answer is refused with a pointer to it")
    @CsvSource({
        "AGRICULTURE, days_worked_2019, '\"50\"'",
        "AGRICULTURE, days_worked_2019, 366",
        "AGRICULTURE, days_worked_2019, -1",
        "AGRICULTURE, days_worked_2019, 50.5",
        "AGRICULTURE, receives_no_pension, '\"yes\"'",
        "AGRICULTURE, receives_no_pension, null",
        "AGRICULTURE, note, '\"please\"'",
        "PROFESSIONALS, activity, '\"PILOT\"'",
        "PROFESSIONALS, vat_number, '\"0764352056C\"'",
        "NASPI, job_ended_on, '\"2020-02-30\"'",
        "NASPI, job_ended_on, '\"+12020-02-20\"'",
    })
    void pointsToWhatIsNoAnswer(String benefit, String field, String value) {
        assertThat(schema(benefit).check(declarationBut(benefit, field, value), "/declaration"))
                .extracting(FieldError::pointer)
                .containsExactly("/declaration/" + field);
    }

    @Test
    @DisplayName("A1 a field that only some have to answer is missed in theirs")
    void asksWhoHasAVatNumberForIt() {
        assertThat(schema("PROFESSIONALS").check(declarationBut("PROFESSIONALS", "activity", "'VAT_HOLDER'"), ""))
                .extracting(FieldError::pointer)
                .containsExactly("/vat_number");
        assertThat(schema("PROFESSIONALS").check(declaration("PROFESSIONALS"), ""))
                .isEmpty();
    }

    @Test
    @DisplayName("A1 of answers to some of the questions, only those are looked at")
    void looksAtWhatIsGiven() {
        assertThat(schema("PROFESSIONALS").checkGiven(json("{'activity': 'VAT_HOLDER'}"), ""))
                .isEmpty();
        assertThat(schema("PROFESSIONALS").checkGiven(json("{'activity': 1}"), ""))
                .extracting(FieldError::pointer)
                .containsExactly("/activity");
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
