package it.sportello.contracts.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCodeFormTest {

    @DisplayName("C2 a well-formed tax code is taken")
    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(
            resources = "/person/well-formed.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void takesWellFormedCodes(String typed, String taxCode, String why) {
        assertThat(FiscalCode.parse(typed).value()).as(why).isEqualTo(taxCode);
        assertThat(FiscalCode.findDefect(typed)).isEmpty();
    }

    @DisplayName("C2 a malformed tax code is refused, naming what is wrong")
    @ParameterizedTest(name = "{2}: {0} → {1}")
    @CsvFileSource(resources = "/person/malformed.csv", delimiter = ';', numLinesToSkip = 1)
    void refusesMalformedCodes(String typed, FiscalCodeDefect defect, String why) {
        assertThat(FiscalCode.findDefect(typed)).as(why).contains(defect);
        assertThatThrownBy(() -> FiscalCode.parse(typed))
                .isInstanceOfSatisfying(
                        InvalidFiscalCodeException.class,
                        e -> assertThat(e.defect()).isEqualTo(defect))
                .hasMessage(defect.description());
    }

    @DisplayName("C2 no other last character passes")
    @ParameterizedTest
    @ValueSource(strings = {"RSSMRA80A01H501U", "VRDNNA55TTMF205D", "80012345676"})
    void onlyOneLastCharacterPasses(String taxCode) {
        String body = taxCode.substring(0, taxCode.length() - 1);
        assertThat("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                        .chars()
                        .mapToObj(last -> body + (char) last)
                        .filter(candidate -> FiscalCode.findDefect(candidate).isEmpty()))
                .containsExactly(taxCode);
    }
}
