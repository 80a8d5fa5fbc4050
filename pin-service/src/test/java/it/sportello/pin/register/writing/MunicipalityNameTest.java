package it.sportello.pin.register.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalityNameTest {

    @ParameterizedTest
    @DisplayName("C3 writing variants of a municipality are one place")
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '"',
            value = {
                "Roma = ROMA",
                "San Giovanni Rotondo = S. Giovanni Rotondo",
                "San Giovanni Rotondo = S.GIOVANNI ROTONDO",
                "Sant'Angelo in Vado = S. Angelo in Vado",
                "Santa Maria Capua Vetere = S.Maria Capua Vetere",
                "Reggio nell'Emilia = Reggio Emilia",
                "Reggio di Calabria = REGGIO CALABRIA",
                "L'Aquila = L AQUILA",
                "Forlì = FORLI'",
                "Bolzano/Bozen = Bolzano",
                "Bolzano (Bozen) = BOLZANO",
                "La Spezia = SPEZIA",
            })
    void takesOtherWritings(String one, String other) {
        assertThat(MunicipalityName.read(one)).isEqualTo(MunicipalityName.read(other));
    }

    @ParameterizedTest
    @DisplayName("C3 another municipality is another place")
    @CsvSource({
        "Roma, Romano",
        "Reggio nell'Emilia, Reggio di Calabria",
        "San Giovanni Rotondo, Giovanni Rotondo",
        "San Giovanni Rotondo, San Giovanni",
        "Castro, Castro dei Volsci",
        "Monte San Pietro, San Pietro",
        "A, I",
    })
    void refusesOtherPlaces(String one, String other) {
        assertThat(MunicipalityName.read(one)).isNotEqualTo(MunicipalityName.read(other));
    }
}
