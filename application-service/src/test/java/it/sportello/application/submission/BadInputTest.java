package it.sportello.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Rows;
import it.sportello.localstack.testing.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BadInputTest {

    private final Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName("A1 bad input is refused and changes nothing")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
400 |                        | `{"benefit": `
400 |                        | `[]`
400 |                        | `null`
400 |                        | `{"benefit": "AGRICULTURE", "favour": true}`
400 |                        | `{"benefit": "AGRICULTURE", "benefit": "NASPI"}`
400 |                        | `{"benefit": "BABYSITTING", "children": [null]}`
422 | /benefit               | `{}`
422 | /benefit               | `{"benefit": "HOUSING"}`
422 | /tax_code              | `{"benefit": "AGRICULTURE", "tax_code": "X"}`
422 | /declaration           | `{"benefit": "AGRICULTURE", "payment": {"cash_at_post_office": true}}`
422 | /payment               | `{"benefit": "AGRICULTURE", "declaration": {"days_worked_2019": 60, "receives_no_pension": true, "fixed_term_farm_worker": true, "receives_no_citizenship_income": true}}`
422 | /payment               | `{"benefit": "AGRICULTURE", "declaration": {"days_worked_2019": 60, "receives_no_pension": true, "fixed_term_farm_worker": true, "receives_no_citizenship_income": true}, "payment": {}}`
422 | /payment/iban          | `{"benefit": "AGRICULTURE", "declaration": {"days_worked_2019": 60, "receives_no_pension": true, "fixed_term_farm_worker": true, "receives_no_citizenship_income": true}, "payment": {"iban": "IT61X0542811101000000123456"}}`
422 | /declaration/days_worked_2019 | `{"benefit": "AGRICULTURE", "declaration": {"days_worked_2019": 1e9, "receives_no_pension": true, "fixed_term_farm_worker": true, "receives_no_citizenship_income": true}, "payment": {"cash_at_post_office": true}}`
""")
    void changesNothing(int status, String pointer, String body) {
        String before = counts();

        Answer answer = applicant.post(body, null);

        assertThat(answer.status()).isEqualTo(status);
        if (pointer != null) {
            assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        }
        assertThat(counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/applications?limit=0, 422",
        "/applications?limit=101, 422",
        "/applications?limit=many, 400",
        "/applications?cursor=x, 400",
        "/applications/x, 404",
    })
    @DisplayName("A9 a bad address tells nothing")
    void refusesBadAddresses(String path, int status) {
        assertThat(applicant.get(path).status()).isEqualTo(status);
    }

    private static String counts() {
        return Rows.value("""
                select (select count(*) from benefit_application) || ' ' || (select count(*) from application_child)
                    || ' ' || (select last_value from benefit_application_protocol_sequence_seq)""");
    }
}
