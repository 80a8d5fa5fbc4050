package it.sportello.application.payment.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.payment.outcome.Outcome.Meaning;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineResultTest {

    @ParameterizedTest
    @DisplayName(
            "A8 A11 what the bank says counts once, in the order in which it was said, and never undoes a repudiation")
    @CsvSource({
        "ORDERED,  PAYMENT_ORDERED,  PAID,      PAID",
        "ORDERED,  PAYMENT_ORDERED,  RETURNED,  RETURNED",
        "ORDERED,  PAYMENT_ORDERED,  UNDER_WAY, UNDER_WAY",
        "PAID,     PAID,             PAID,      UNCHANGED",
        "RETURNED, PAYMENT_RETURNED, RETURNED,  UNCHANGED",
        "PAID,     PAID,             RETURNED,  CONTRADICTED",
        "RETURNED, PAYMENT_RETURNED, PAID,      CONTRADICTED",
        "RETURNED, PAYMENT_ORDERED,  PAID,      CONTRADICTED",
        "PAID,     PAID,             UNDER_WAY, UNDER_WAY",
        "ORDERED,  REPUDIATED,       PAID,      REPUDIATED",
        "ORDERED,  REPUDIATED,       RETURNED,  REPUDIATED",
        "PAID,     REPUDIATED,       PAID,      UNCHANGED",
        "DROPPED,  REPUDIATED,       PAID,      CONTRADICTED"
    })
    void followsTheTable(String state, ApplicationStatus status, Meaning meaning, LineResult result) {
        assertThat(OutcomeRecorder.result(state, meaning, status)).isEqualTo(result);
    }
}
