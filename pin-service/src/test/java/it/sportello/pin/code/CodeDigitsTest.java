package it.sportello.pin.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeDigitsTest {

    @Test
    @DisplayName("C9 a code has six digits, the first of which may be zero")
    void sixDigits() {
        SecureRandom random = new SecureRandom();
        Set<Character> first = new HashSet<>();
        for (int drawn = 0; drawn < 1_000; drawn++) {
            CodeDigits digits = CodeDigits.draw(random);
            assertThat(digits.value()).matches("[0-9]{6}");
            first.add(digits.value().charAt(0));
        }

        assertThat(first).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"012345", "012 345", "012-345", " 012345 ", "0 1 2 3 4 5"})
    @DisplayName("C9 blanks and hyphens between the digits do not count")
    void blanksDoNotCount(String typed) {
        assertThat(typed).matches(TypedCode.PATTERN);
        assertThat(CodeDigits.read(typed)).isEqualTo(new CodeDigits("012345"));
    }

    @Test
    @DisplayName("C5 a code never says itself in a log")
    void neverSaysItself() {
        assertThat(new CodeDigits("471108")).asString().doesNotContain("471108");
    }
}
