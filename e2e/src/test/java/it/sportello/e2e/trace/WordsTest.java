package it.sportello.e2e.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Words HALF = Words.pins(List.of("2A7K-9MXW"));
    private static final Words CODE = Words.codes(List.of("048213"));

    @ParameterizedTest(name = "C5 {0}")
    @ValueSource(
            strings = {
                "2A7K9MXW",
                "2A7K-9MXW",
                "2A7K 9MXW",
                "2a7k9mxw",
                "2a7k 9mxw",
                "2A7K9MXWQ0RT5Y3Z",
                "1111-2A7K-9MXW"
            })
    @DisplayName("C5 a half is found however it is grouped, and in a whole PIN")
    void findsEveryGrouping(String written) {
        assertThat(HALF.areIn("the half is " + written + ".")).isTrue();
    }

    @ParameterizedTest(name = "C5 after \"{0}\"")
    @ValueSource(strings = {"", "a", "ab", "abc"})
    @DisplayName("C5 a half is found in base64 and hexadecimal, whatever stands before and after it")
    void findsWhatIsEncoded(String before) {
        for (String written : List.of("2A7K9MXW", "2A7K-9MXW", "2a7k 9mxw")) {
            for (String after : List.of("", "x", "xy", "}>")) {
                byte[] bytes = (before + written + after).getBytes(StandardCharsets.UTF_8);
                assertThat(HALF.areIn(Base64.getEncoder().encodeToString(bytes)))
                        .isTrue();
                assertThat(HALF.areIn(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                        .isTrue();
                assertThat(HALF.areIn(HexFormat.of().withUpperCase().formatHex(bytes)))
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("C5 another half is not found")
    void findsNoOther() {
        assertThat(HALF.areIn("2A7K-9MXV M0E3SzlNWFc= 33413748394D5857")).isFalse();
    }

    @ParameterizedTest(name = "C9 {0}")
    @ValueSource(
            strings = {"code 048213", "{\"code\":\"048213\"}", "code=048213.", "048 213", "MDQ4MjEz", "303438323133"})
    @DisplayName("C9 a one-time code is found where it stands alone, in groups, or encoded")
    void findsACode(String written) {
        assertThat(CODE.areIn(written)).isTrue();
    }

    @Test
    @DisplayName("C9 digits of a longer number, of a time and of an id are no code")
    void findsNoCodeInOtherNumbers() {
        assertThat(CODE.areIn("10482130 06:00:00.048213Z 2020-048213 a048213 1.048213 048213.5 +048213"))
                .isFalse();
    }
}
