package it.sportello.pin.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalCodesTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @DisplayName(
            "C3 the postal code of a whole city agrees with those of its districts, and districts with nobody else")
    @CsvSource({
        "00184, 00184, true",
        "00100, 00184, true",
        "00184, 00100, true",
        "20100, 20162, true",
        "47100, 47121, true",
        "39100, 39100, true",
        "00184, 00199, false",
        "00100, 20100, false",
        "00100, 00044, false",
        "16100, 10100, false",
        "20100, 2012, false",
        "00, 00184, false",
        "'', 00100, false",
    })
    void agreesWithinACity(String one, String other, boolean agree) {
        assertThat(PostalCodes.agree(one, other)).isEqualTo(agree);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @DisplayName("C1 a postal code begins as those of its province do")
    @CsvSource({
        "00184, RM, true",
        "20900, MB, true",
        "12070, SV, true",
        "17100, SV, true",
        "00184, MI, false",
        "80100, CE, false",
        "09010, CI, true",
        "80100, CI, false",
        "23806, BG, true",
        "08033, SU, true",
        "00184, SU, false",
        "00184, ZZ, true",
    })
    void fitsItsProvince(String postalCode, String province, boolean fits) {
        assertThat(PostalCodes.fits(postalCode, province)).isEqualTo(fits);
    }
}
