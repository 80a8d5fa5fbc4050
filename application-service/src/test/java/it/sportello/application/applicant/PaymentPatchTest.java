package it.sportello.application.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.sportello.application.Fixtures;
import it.sportello.application.form.Iban;
import it.sportello.application.form.NewPayment;
import it.sportello.application.form.Payment;
import it.sportello.platform.web.StrictJson;
import it.sportello.platform.web.problem.FieldError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentPatchTest {

    private static final String IBAN = "IT60X0542811101000000123456";
    private static final Payment IN_CASH = new Payment.CashAtPostOffice();
    private static final Payment TO_ACCOUNT = new Payment.ToAccount(new Iban(IBAN));

    @Test
    @DisplayName("A6 what a patch does not name stays, what it sets to null goes (RFC 7396)")
    void merges() {
        assertThat(patch("{}").appliedTo(TO_ACCOUNT)).isEqualTo(new NewPayment(IBAN, false));
        assertThat(patch("{}").appliedTo(IN_CASH)).isEqualTo(new NewPayment(null, true));
        assertThat(patch("{'iban': null, 'cash_at_post_office': true}").appliedTo(TO_ACCOUNT))
                .isEqualTo(new NewPayment(null, true));
        assertThat(patch("{'iban': '" + IBAN + "', 'cash_at_post_office': null}")
                        .appliedTo(IN_CASH))
                .isEqualTo(new NewPayment(IBAN, false));
        assertThat(patch("{'iban': '" + IBAN + "'}").appliedTo(IN_CASH)).isEqualTo(new NewPayment(IBAN, true));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "{'iban': 1}, /iban",
                "{'iban': 'IT60X0542811101000000123457'}, /iban",
                "{'iban': 'BR1500000000000010932840814P2'}, /iban",
                "{'cash_at_post_office': 'yes'}, /cash_at_post_office"
            })
    @DisplayName("A6 an account is checked as at filing")
    void namesWhatIsWrong(String json, String pointer) {
        assertThat(patch(json).errors()).extracting(FieldError::pointer).containsExactly(pointer);
    }

    @Test
    void showsNoAccountInLogs() {
        assertThat(patch("{'iban': '" + IBAN + "'}").toString()).doesNotContain(IBAN);
    }

    private static PaymentPatch patch(String json) {
        ObjectMapper mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        return mapper.convertValue(Fixtures.json(json), PaymentPatch.class);
    }
}
