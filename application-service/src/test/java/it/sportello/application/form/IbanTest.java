package it.sportello.application.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IT60X0542811101000000123456",
                "it60 x054 2811 1010 0000 0123 456",
                "DE89370400440532013000",
                "SM86U0322509800000000270100",
                "FR1420041010050500013M02606",
            })
    @DisplayName("A6 an account in a SEPA country is taken, however it is typed")
    void takesSepaAccounts(String typed) {
        assertThat(Iban.findDefect(typed)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("A6 what is no IBAN, or outside SEPA, is refused without repeating it")
    @CsvSource({
        "IT61X0542811101000000123456, check digits",
        "IT60X054281110100000012345, length",
        "IT64Y0542811101000000123456, national check character",
        "XX60X0542811101000000123456, no IBAN",
        "'', no IBAN",
        "BR1500000000000010932840814P2, outside the SEPA countries",
        "SA0380000000608010167519, outside the SEPA countries",
        "IT60-0542811101000000123456, no IBAN",
    })
    void refusesOthers(String typed, String why) {
        assertThat(Iban.findDefect(typed)).hasValueSatisfying(defect -> {
            assertThat(defect).contains(why);
            assertThat(typed)
                    .satisfiesAnyOf(
                            it -> assertThat(it).isEmpty(),
                            it -> assertThat(defect).doesNotContain(it));
        });
        assertThatIllegalArgumentException().isThrownBy(() -> Iban.parse(typed));
    }

    @Test
    @DisplayName("A6 what was stored stays readable when the rules change")
    void takesWhatWasStored() {
        assertThat(new Iban("BR1500000000000010932840814P2").masked()).isEqualTo("BR** **** 14P2");
    }

    @Test
    @DisplayName("A6 answers and logs show an account masked or not at all")
    void hidesItself() {
        Iban iban = new Iban("IT60X0542811101000000123456");

        assertThat(iban.masked()).isEqualTo("IT** **** 3456");
        assertThat(iban.toString()).doesNotContain("3456");
    }
}
