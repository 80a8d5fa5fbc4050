package it.sportello.pin.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthPlacesTest {

    private static final LocalDate APRIL_2020 = LocalDate.of(2020, 4, 1);

    @ParameterizedTest(name = "{2}: {0} on {1}")
    @DisplayName("C2 a Belfiore code stands on the days on which its place stood")
    @CsvSource({
        "H501, 1911-01-01, Rome",
        "A952, 1930-05-05, Bolzano",
        "G888, 1950-05-05, Pordenone long before its province",
        "F704, 1970-05-05, Monza long before its province",
        "A012, 2016-12-31, Abetone on its last day",
        "A012, 2017-01-01, Abetone on the day of the merger",
        "M376, 2017-01-01, Abetone Cutigliano on its first day",
        "M207, 1980-05-05, Lariano which was founded in 1967",
        "M299, 1994-05-05, Boville in one of its two years",
        "E667, 1970-05-05, Lonato which has another code since it changed its name",
        "Z135, 1975-05-05, the Soviet Union",
        "Z138, 1975-05-05, Ukraine: who was born in the Union may have either",
        "Z118, 1985-05-05, Yugoslavia",
        "Z404, 1960-05-05, the United States",
    })
    void takesCodesThatStood(String belfiore, LocalDate day, String place) {
        assertThat(BirthPlaces.existedOn(belfiore, day)).as(place).isTrue();
    }

    @ParameterizedTest(name = "{2}: {0} on {1}")
    @DisplayName("C2 a Belfiore code of a place that was not there yet, or no more, did not exist on that day")
    @CsvSource({
        "A012, 2017-01-02, Abetone after the merger",
        "M376, 2016-12-31, Abetone Cutigliano before the merger",
        "M207, 1967-10-14, Lariano the day before it was founded",
        "M299, 1993-11-04, Boville before it was founded",
        "M299, 1995-09-22, Boville after the founding was annulled",
        "D620, 1950-05-05, Fiume which was ceded in 1947",
        "Z135, 1995-05-05, the Soviet Union after its end",
        "Z105, 1994-05-05, Czechoslovakia after its end",
        "H000, 1980-05-05, a code of no place",
    })
    void refusesCodesThatDidNotStand(String belfiore, LocalDate day, String place) {
        assertThat(BirthPlaces.existedOn(belfiore, day)).as(place).isFalse();
    }

    @ParameterizedTest
    @DisplayName("C2 a code that was never given out is not known")
    @ValueSource(strings = {"A000", "H000", "J123", "M999", "Z999", "Z000"})
    void knowsNoCodeThatWasNeverGivenOut(String belfiore) {
        assertThat(BirthPlaces.isKnown(belfiore)).isFalse();
    }

    @ParameterizedTest
    @DisplayName("C2 a code of a place that is no more is known all the same")
    @ValueSource(strings = {"H501", "A012", "D620", "M299", "Z135", "Z250", "E667"})
    void knowsCodesOfPlacesThatAreNoMore(String belfiore) {
        assertThat(BirthPlaces.isKnown(belfiore)).isTrue();
    }

    @Test
    @DisplayName("C2 in April 2020 there were 7 904 municipalities")
    void standsAsItStood() {
        long standing = TerritoryFile.read("belfiore.csv").stream()
                .map(fields -> fields[0])
                .filter(code -> !code.startsWith("Z") && BirthPlaces.existedOn(code, APRIL_2020))
                .count();
        // Nineteen more are known without the day on which they ended.
        assertThat(standing).isEqualTo(7_904 + 19);
    }
}
