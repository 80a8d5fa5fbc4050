package it.sportello.application.payment.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DebtorCheckTest {

    private static final String GOOD = "IT60X0542811101000000123456";

    @Test
    void takesAnAccountThatCanExist() {
        assertThat(DebtorCheck.refusals(GOOD, "BITAITRR")).isEmpty();
        assertThat(DebtorCheck.refusals(GOOD, "BITAITRRENV")).isEmpty();
    }

    @Test
    void refusesTheAccountOfTheLocalStackByName() {
        assertThat(DebtorCheck.refusals("IT30L0000000000000000000000", "PROVITRR"))
                .singleElement()
                .asString()
                .startsWith("sportello.payment.debtor.iban");
    }

    @Test
    void refusesWhatIsNoAccountAndNoBank() {
        assertThat(DebtorCheck.refusals("IT60X0542811101000000123457", "BANK"))
                .satisfiesExactly(
                        iban -> assertThat(iban).startsWith("sportello.payment.debtor.iban"),
                        bic -> assertThat(bic).startsWith("sportello.payment.debtor.bic"));
    }
}
