package it.sportello.contracts.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FiscalCodeTest {

    private static final String MARIO = "RSSMRA80A01H501U";

    @ParameterizedTest(name = "{6}: {0} {1} → {5}")
    @DisplayName("C2 names, date, sex and place give the code")
    @CsvFileSource(resources = "/person/people.csv", delimiter = ';', numLinesToSkip = 1)
    void computesTheCodeOfAPerson(
            String given, String family, Sex sex, LocalDate birthDate, String birthPlace, String taxCode, String why) {
        var person = new PersonalData(given, family, sex, birthDate, birthPlace);
        assertThat(FiscalCode.computedFrom(person).value()).as(why).isEqualTo(taxCode);
        assertThat(FiscalCode.parse(taxCode).inconsistenciesWith(person)).isEmpty();
    }

    @Test
    @DisplayName("C2 a provisional code is told from a personal one")
    void tellsProvisionalFromPersonal() {
        assertThat(FiscalCode.parse("80012345676").isProvisional()).isTrue();
        assertThat(FiscalCode.parse(MARIO).isProvisional()).isFalse();
    }

    @Test
    @DisplayName("C2 a tax code names its birth place, whatever its digits are written as")
    void namesItsBirthPlace() {
        assertThat(FiscalCode.parse(MARIO).birthPlace()).contains("H501");
        assertThat(FiscalCode.parse("RSSMRAULALMHRLMD").birthPlace()).contains("H501");
        assertThat(FiscalCode.parse("80012345676").birthPlace()).isEmpty();
    }

    @Test
    @DisplayName("C5 a tax code and its person never show in a log")
    void hidesItselfAndItsPersonInToString() {
        var mario = new PersonalData("Mario", "Rossi", Sex.MALE, LocalDate.of(1980, 1, 1), "H501");
        assertThat(FiscalCode.parse(MARIO)).hasToString("FiscalCode[redacted]");
        assertThat(mario).hasToString("PersonalData[redacted]");
        assertThatThrownBy(() -> FiscalCode.parse("RSSMRA80A01H501A")).hasMessageNotContaining("RSS");
    }

    @Test
    void isAPlainStringInJson() throws JsonProcessingException {
        var mapper = new JsonMapper();
        assertThat(mapper.writeValueAsString(FiscalCode.parse(MARIO))).isEqualTo("\"" + MARIO + "\"");
        assertThat(mapper.readValue("\"rssmra80a01h501u\"", FiscalCode.class)).isEqualTo(FiscalCode.parse(MARIO));
    }

    @Test
    @DisplayName("C5 errors do not repeat the tax code")
    void jsonErrorsDoNotRepeatTheCode() {
        assertThatThrownBy(() -> new JsonMapper().readValue("\"RSSMRA80A01H501A\"", FiscalCode.class))
                .hasRootCauseInstanceOf(InvalidFiscalCodeException.class)
                .hasMessageNotContaining("RSSMRA");
    }
}
