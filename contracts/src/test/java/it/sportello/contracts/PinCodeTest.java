package it.sportello.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinCodeTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @DisplayName("C4 what a person types is read forgivingly")
    @ParameterizedTest
    @CsvSource({
        "ABCDEFGH, ABCDEFGH",
        "abcd-efgh, ABCDEFGH",
        "' ABCD  EFGH ', ABCDEFGH",
        "OoIiLl23, 00111123",
        "12345678, 12345678",
        "0123-4567-89AB-CDEF, 0123456789ABCDEF",
        "a b c d e f g h 0 1 2 3 4 5 6 7, ABCDEFGH01234567",
    })
    void readsForgivingly(String typed, String read) {
        assertThat(PinCode.parse(typed).map(PinCode::reveal)).contains(read);
    }

    @DisplayName("C4 other characters and lengths are no PIN")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ABCDEFG",
                "ABCDEFGHJ",
                "ABCDEFGHJKMNPQR",
                "ABCDEFGU",
                "ABCD_EFG",
                "ABCDEFGÀ",
                "ABCDEFGHJKMNPQRST"
            })
    void refusesWhatCannotBeAPin(String typed) {
        assertThat(PinCode.parse(typed)).isEmpty();
    }

    @DisplayName("C4 an initial PIN has 16 characters of its alphabet, all of which occur")
    @ParameterizedTest
    @EnumSource
    void drawsInitialPinsFromTheAlphabet(PinAlphabet alphabet) {
        String drawn = Stream.generate(() -> PinCode.generateInitial(alphabet, RANDOM))
                .limit(200)
                .peek(pin -> assertThat(pin.reveal()).hasSize(PinCode.INITIAL_LENGTH))
                .map(PinCode::reveal)
                .collect(Collectors.joining());
        assertThat(drawn.chars().distinct().sorted().toArray())
                .isEqualTo(alphabet.symbols().chars().sorted().toArray());
        assertThat(PinCode.generateHalf(alphabet, RANDOM).reveal()).hasSize(PinCode.HALF_LENGTH);
    }

    @DisplayName("C4 no alphabet holds characters that look alike, and all are read back unchanged")
    @ParameterizedTest
    @EnumSource
    void alphabetsHaveNoLookAlikes(PinAlphabet alphabet) {
        assertThat(alphabet.symbols()).doesNotContain("O", "I", "L", "U");
        var pin = PinCode.generateInitial(alphabet, RANDOM);
        assertThat(PinCode.parse(pin.printed())).contains(pin);
    }

    @Test
    @DisplayName("C4 an initial PIN is its first and its second half")
    void splitsIntoHalves() {
        var pin = PinCode.parse("0123456789ABCDEF").orElseThrow();
        assertThat(pin.hasBothHalves()).isTrue();
        assertThat(pin.half(PinHalf.FIRST).reveal()).isEqualTo("01234567");
        assertThat(pin.half(PinHalf.SECOND).reveal()).isEqualTo("89ABCDEF");
        assertThatIllegalStateException()
                .isThrownBy(() -> pin.half(PinHalf.FIRST).half(PinHalf.FIRST));
    }

    @Test
    @DisplayName("C4 a PIN is printed in groups of four")
    void printsInGroupsOfFour() {
        var pin = PinCode.parse("0123456789ABCDEF").orElseThrow();
        assertThat(pin.printed()).isEqualTo("0123-4567-89AB-CDEF");
        assertThat(pin.half(PinHalf.FIRST).printed()).isEqualTo("0123-4567");
    }

    @Test
    @DisplayName("C5 neither toString nor JSON shows a PIN")
    void neverShowsItselfByAccident() {
        var pin = PinCode.parse("ABCDEFGH").orElseThrow();
        assertThat(pin).hasToString("PinCode[redacted]");
        assertThatThrownBy(() -> new JsonMapper().writeValueAsString(pin)).hasMessageNotContaining("ABCD");
    }

    @Test
    @DisplayName("C4 two PINs of the same characters are the same")
    void equalsByItsCharacters() {
        assertThat(PinCode.parse("ABCDEFGH")).isEqualTo(PinCode.parse("abcd efgh"));
        assertThat(PinCode.parse("ABCDEFGH").hashCode())
                .isEqualTo(PinCode.parse("abcd efgh").hashCode());
        assertThat(PinCode.parse("ABCDEFGH")).isNotEqualTo(PinCode.parse("ABCDEFGJ"));
    }
}
