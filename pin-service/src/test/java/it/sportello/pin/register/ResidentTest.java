package it.sportello.pin.register;

import static it.sportello.pin.Declarations.PERSONAL;
import static it.sportello.pin.Declarations.RESIDENCE;
import static it.sportello.pin.Declarations.RESIDENT;
import static it.sportello.pin.Declarations.TAX_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.contracts.person.Sex;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResidentTest {

    @Test
    @DisplayName("C3 the register confirms what it says itself")
    void confirmsTheSame() {
        assertThat(RESIDENT.confirms(RESIDENT)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("C3 capitals, blanks, accents and apostrophes are one writing")
    @CsvSource({
        "NICCOLO',           D ESEMPIO",
        "niccolò,            d’esempio",
        "'  Niccolo ',       DESEMPIO",
        "Niccolo\u0300,      D`Esempio",
    })
    void confirmsOtherWritingsOfNames(String givenName, String familyName) {
        assertThat(RESIDENT.confirms(named(givenName, familyName))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("C3 other names are not confirmed")
    @CsvSource({"Nicola, D'Esempio", "Niccolò, Esempio", "Niccolò Maria, D'Esempio"})
    void refusesOtherNames(String givenName, String familyName) {
        assertThat(RESIDENT.confirms(named(givenName, familyName))).isFalse();
    }

    @Test
    @DisplayName("C3 another birth date is not confirmed")
    void refusesOtherBirthDate() {
        PersonalData later = new PersonalData("Niccolò", "D'Esempio", Sex.MALE, LocalDate.of(1980, 2, 1), "H501");
        assertThat(RESIDENT.confirms(new Resident(TAX_CODE, later, RESIDENCE))).isFalse();
    }

    @Test
    @DisplayName("C3 another tax code is not confirmed, even with all else the same")
    void refusesOtherTaxCode() {
        FiscalCode other = FiscalCode.computedFrom(
                new PersonalData("Niccolò", "D'Esempio", Sex.MALE, LocalDate.of(1980, 1, 31), "F205"));
        assertThat(RESIDENT.confirms(new Resident(other, PERSONAL, RESIDENCE))).isFalse();
    }

    static Stream<Address> otherWritingsOfTheAddress() {
        return Stream.of(
                new Address("VIA DELLE  PROVE", "7", "00199", "ROMA", "RM", "IT"),
                new Address("Via delle Prove, 7", null, "00199", "Roma", "rm", "it"),
                new Address("via delle prove", " 7 ", "00199", "Róma", "RM", "IT"),
                new Address("V. delle Prove", "n. 7", "00199", "Roma", "RM", "IT"),
                // The code of the whole city, which was usual before its districts had their own.
                new Address("Via delle Prove", "7", "00100", "Roma", "RM", "IT"));
    }

    @ParameterizedTest
    @DisplayName("C3 writing variants of an address are equal, with the house number in its field or in the street's")
    @MethodSource("otherWritingsOfTheAddress")
    void confirmsOtherWritingsOfTheAddress(Address address) {
        assertThat(RESIDENT.confirms(new Resident(TAX_CODE, PERSONAL, address))).isTrue();
    }

    static Stream<Address> otherAddresses() {
        return Stream.of(
                new Address("Via delle Prove", "8", "00199", "Roma", "RM", "IT"),
                new Address("Via delle Prove", null, "00199", "Roma", "RM", "IT"),
                new Address("Viale delle Prove", "7", "00199", "Roma", "RM", "IT"),
                new Address("Via delle Prove", "7", "00198", "Roma", "RM", "IT"),
                new Address("Via delle Prove", "7", "00000", "Roma", "RM", "IT"),
                new Address("Via delle Prove", "7", "20100", "Roma", "RM", "IT"),
                new Address("Via delle Prove", "7", "00199", "Latina", "RM", "IT"),
                new Address("Via delle Prove", "7", "00199", "Roma", "LT", "IT"),
                new Address("Via delle Prove", "7", "00199", "Roma", "RM", "DE"),
                new Address("Via delle Prove 70", "0199", "", "Roma", "RM", "IT"));
    }

    @ParameterizedTest
    @DisplayName("C3 another address is not confirmed")
    @MethodSource("otherAddresses")
    void refusesOtherAddresses(Address address) {
        assertThat(RESIDENT.confirms(new Resident(TAX_CODE, PERSONAL, address))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("C3 a municipality whose province was split, or renamed, stays where it is")
    @CsvSource({"Monza, MB, MI", "Cesena, FC, FO", "Carbonia, SU, CI", "Olbia, SS, OT", "Lodi, MI, LO"})
    void confirmsUnderAFormerProvince(String municipality, String now, String before) {
        Address registered = new Address("Via delle Prove", "7", "00199", municipality, now, "IT");
        Address declared = new Address("Via delle Prove", "7", "00199", municipality, before, "IT");
        assertThat(registered.isSameAs(declared)).isTrue();
        assertThat(declared.isSameAs(registered)).isTrue();
    }

    @Test
    @DisplayName("C3 an address abroad compares as it is written there")
    void comparesAddressesAbroad() {
        Address abroad = new Address("Musterstraße", "7", "8001", "Zürich", "ZH", "CH");
        assertThat(abroad.isSameAs(new Address("MUSTERSTRASSE", "7", "8001", "Zurich", "ZH", "CH")))
                .isTrue();
        assertThat(abroad.isSameAs(new Address("Musterstraße", "7", "8000", "Zürich", "ZH", "CH")))
                .isFalse();
    }

    @Test
    @DisplayName("C2 the birth place was one on the day of birth")
    void wantsABirthPlaceOfThatDay() {
        assertThat(bornAt("Z135", LocalDate.of(1985, 5, 5)).isConsistent()).isTrue();
        assertThat(bornAt("Z135", LocalDate.of(1995, 5, 5)).isConsistent()).isFalse();
        assertThat(bornAt("Z221", LocalDate.of(1985, 5, 5)).isConsistent()).isFalse();
    }

    @Test
    @DisplayName("C2 a tax code that says another birth place, date, sex or name is inconsistent")
    void wantsATaxCodeOfThesePersonalData() {
        assertThat(RESIDENT.isConsistent()).isTrue();
        PersonalData elsewhere = new PersonalData("Niccolò", "D'Esempio", Sex.MALE, LocalDate.of(1980, 1, 31), "F205");
        assertThat(new Resident(TAX_CODE, elsewhere, RESIDENCE).isConsistent()).isFalse();
    }

    private static Resident bornAt(String birthPlace, LocalDate birthDate) {
        PersonalData personal = new PersonalData("Niccolò", "D'Esempio", Sex.MALE, birthDate, birthPlace);
        return new Resident(FiscalCode.computedFrom(personal), personal, RESIDENCE);
    }

    @Test
    @DisplayName("C5 a resident never shows in a log")
    void showsNothingOfThePerson() {
        assertThat(RESIDENT + " " + RESIDENCE).doesNotContain("Niccol", "Prove", TAX_CODE.value());
    }

    private static Resident named(String givenName, String familyName) {
        return new Resident(
                TAX_CODE,
                new PersonalData(givenName, familyName, Sex.MALE, LocalDate.of(1980, 1, 31), "H501"),
                RESIDENCE);
    }
}
