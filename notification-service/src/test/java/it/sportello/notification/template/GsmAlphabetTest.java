package it.sportello.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GsmAlphabetTest {

    @ParameterizedTest(name = "N5 {0} is 0x{1}")
    @CsvSource({
        "@,00", "£,01", "è,04", "é,05", "ù,06", "ì,07", "ò,08", "Δ,10", "Ξ,1a", "Æ,1c", "ß,1e", "É,1f", "' ',20",
        "0,30", "?,3f", "¡,40", "A,41", "Z,5a", "Ä,5b", "Ö,5c", "Ü,5e", "§,5f", "¿,60", "a,61", "z,7a", "ä,7b", "ö,7c",
        "ü,7e", "à,7f", "^,1b14", "{,1b28", "},1b29", "\\,1b2f", "[,1b3c", "~,1b3d", "],1b3e", "|,1b40", "€,1b65"
    })
    @DisplayName("N5 letters are encoded as the standard's table says")
    void lettersAreEncodedAsTheTableSays(String letter, String code) {
        assertThat(GsmAlphabet.encode(letter)).asHexString().isEqualToIgnoringCase(code);
    }

    @Test
    @DisplayName("N5 what stands behind an escape takes two places")
    void whatStandsBehindAnEscapeTakesTwoPlaces() {
        assertThat(GsmAlphabet.places("5 €")).hasValue(4);
    }

    @ParameterizedTest(name = "N5 {0}")
    @ValueSource(strings = {"È", "á", "ç", "–", "’", "\u00A0", "\u001B", "\t", "Ж", "😀"})
    @DisplayName("N5 letters that telephones lack have no place")
    void lettersThatTelephonesLackHaveNoPlace(String letter) {
        assertThat(GsmAlphabet.places("perché " + letter)).isEmpty();
    }
}
