package it.sportello.contracts.person;

import static it.sportello.contracts.person.FiscalCodeInconsistency.BIRTH_DATE;
import static it.sportello.contracts.person.FiscalCodeInconsistency.BIRTH_PLACE;
import static it.sportello.contracts.person.FiscalCodeInconsistency.FAMILY_NAME;
import static it.sportello.contracts.person.FiscalCodeInconsistency.GIVEN_NAME;
import static it.sportello.contracts.person.FiscalCodeInconsistency.SEX;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCodeConsistencyTest {

    private static final PersonalData MARIO =
            new PersonalData("Mario", "Rossi", Sex.MALE, LocalDate.of(1980, 1, 1), "H501");

    @DisplayName("C2 each declared fact that the code does not bear out is named")
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "RSSMRA80A01H501U,",
        "VRDMRA80A01H501Q, FAMILY_NAME",
        "RSSLCU80A01H501K, GIVEN_NAME",
        "RSSMRA81A01H501V, BIRTH_DATE",
        "RSSMRA80B01H501T, BIRTH_DATE",
        "RSSMRA80A02H501Z, BIRTH_DATE",
        "RSSMRA80A41H501Y, SEX",
        "RSSMRA80A01F205X, BIRTH_PLACE",
    })
    void namesTheFactThatDiffers(String taxCode, FiscalCodeInconsistency expected) {
        var found = FiscalCode.parse(taxCode).inconsistenciesWith(MARIO);
        if (expected == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsExactly(expected);
        }
    }

    @Test
    @DisplayName("C2 somebody else's code differs in everything")
    void namesEveryFactThatDiffers() {
        assertThat(FiscalCode.parse("VRDNNA55T71F205Z").inconsistenciesWith(MARIO))
                .containsExactlyInAnyOrder(FAMILY_NAME, GIVEN_NAME, BIRTH_DATE, SEX, BIRTH_PLACE);
    }

    @DisplayName("C2 the century is the declared one, never read from the code")
    @ParameterizedTest
    @ValueSource(ints = {1920, 2020})
    void takesTheCenturyFromTheDeclaredDate(int year) {
        var ugo = new PersonalData("Ugo", "Ricci", Sex.MALE, LocalDate.of(year, 4, 15), "H501");
        assertThat(FiscalCode.parse("RCCGUO20D15H501T").inconsistenciesWith(ugo))
                .isEmpty();
    }

    @DisplayName("C2 letters of omocodia count as the digits they stand for")
    @ParameterizedTest
    @ValueSource(strings = {"RSSMRA80A01H50MM", "RSSMRAU0A01H501R", "RSSMRA80AL1H501F", "RSSMRAULALMHRLMD"})
    void restoresOmocodia(String taxCode) {
        assertThat(FiscalCode.parse(taxCode).inconsistenciesWith(MARIO)).isEmpty();
    }

    @Test
    @DisplayName("C2 omocodia in a woman's day does not change her sex")
    void restoresOmocodiaInTheDayOfAWoman() {
        var anna = new PersonalData("Anna", "Verdi", Sex.FEMALE, LocalDate.of(1955, 12, 31), "F205");
        assertThat(FiscalCode.parse("VRDNNA55TTMF205D").inconsistenciesWith(anna))
                .isEmpty();
    }

    @Test
    @DisplayName("C2 a provisional code carries no facts that could differ")
    void findsNothingInProvisionalCodes() {
        assertThat(FiscalCode.parse("80012345676").inconsistenciesWith(MARIO)).isEmpty();
    }
}
