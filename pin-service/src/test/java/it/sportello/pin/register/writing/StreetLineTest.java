package it.sportello.pin.register.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreetLineTest {

    @ParameterizedTest(name = "{2}: {0} = {1}")
    @DisplayName("C3 writing variants of street and house number are one address, read from either side")
    @CsvFileSource(
            resources = "/register/same-addresses.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            quoteCharacter = '"')
    void takesOtherWritings(String one, String other, String why) {
        assertThat(StreetLine.read(one).isSameAs(StreetLine.read(other)))
                .as(why)
                .isTrue();
        assertThat(StreetLine.read(other).isSameAs(StreetLine.read(one)))
                .as(why)
                .isTrue();
    }

    @ParameterizedTest(name = "{2}: {0} ≠ {1}")
    @DisplayName("C3 another street or another door is another address, however near it is written")
    @CsvFileSource(
            resources = "/register/other-addresses.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            quoteCharacter = '"')
    void refusesOtherAddresses(String one, String other, String why) {
        assertThat(StreetLine.read(one).isSameAs(StreetLine.read(other)))
                .as(why)
                .isFalse();
        assertThat(StreetLine.read(other).isSameAs(StreetLine.read(one)))
                .as(why)
                .isFalse();
    }

    @Test
    @DisplayName("C13 requests are counted by address however it is written")
    void countsWritingsAsOne() {
        assertThat(StreetLine.read("V.le S. Giovanni, n. 7/A int. 3").key())
                .isEqualTo(StreetLine.read("VIALE SAN GIOVANNI 7 a").key())
                .isNotEqualTo(StreetLine.read("VIALE SAN GIOVANNI 7").key());
    }

    @ParameterizedTest
    @DisplayName("C3 what is no street at all is read without complaint")
    @ValueSource(
            strings = {"", " ", ".", "7", "n.", "SNC", "V.", "int. 3", "SS", "°", "'''", "Ⅷ 7", "Straße 7", "Ул. 7"})
    void readsAnything(String text) {
        assertThat(StreetLine.read(text).isSameAs(StreetLine.read(text))).isTrue();
    }

    @Test
    @DisplayName("C5 an address never shows in a log")
    void showsNothing() {
        assertThat(StreetLine.read("Via delle Prove 7").toString()).doesNotContain("PROVE");
    }
}
