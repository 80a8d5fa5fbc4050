package it.sportello.pin.half;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LetterAllowanceTest {

    private static final Instant NOW = Instant.parse("2020-05-01T06:00:00Z");

    @Test
    @DisplayName("C10 the first letter goes at once")
    void allowsTheFirst() {
        assertThat(LetterAllowance.findWait(List.of(), NOW)).isEmpty();
    }

    @Test
    @DisplayName("C10 a day lies between two letters")
    void keepsADayBetween() {
        Instant last = NOW.minus(Duration.ofHours(23));
        assertThat(LetterAllowance.findWait(List.of(last), NOW)).contains(NOW.plus(Duration.ofHours(1)));
        assertThat(LetterAllowance.findWait(List.of(daysAgo(1)), NOW)).isEmpty();
    }

    @Test
    @DisplayName("C10 four letters go out in thirty days, and the fifth when the first of them is so old")
    void allowsFourInAMonth() {
        assertThat(LetterAllowance.findWait(List.of(daysAgo(20), daysAgo(10), daysAgo(5)), NOW))
                .isEmpty();
        assertThat(LetterAllowance.findWait(List.of(daysAgo(20), daysAgo(10), daysAgo(5), daysAgo(2)), NOW))
                .contains(NOW.plus(Duration.ofDays(10)));
        assertThat(LetterAllowance.findWait(List.of(daysAgo(30), daysAgo(10), daysAgo(5), daysAgo(2)), NOW))
                .isEmpty();
        assertThat(LetterAllowance.findWait(
                        List.of(daysAgo(30), daysAgo(20), daysAgo(10), daysAgo(5), daysAgo(2)), NOW))
                .contains(NOW.plus(Duration.ofDays(10)));
    }

    @Test
    @DisplayName("C10 of two waits the longer one counts")
    void waitsForTheLonger() {
        assertThat(LetterAllowance.findWait(
                        List.of(daysAgo(29).minus(Duration.ofHours(23)), daysAgo(10), daysAgo(5), NOW), NOW))
                .contains(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    @DisplayName("C10 a new PIN is sent as long as its letter is not the fifth in thirty days")
    void knowsTheFifth() {
        assertThat(LetterAllowance.isSpent(List.of(NOW, NOW, NOW), NOW)).isFalse();
        assertThat(LetterAllowance.isSpent(List.of(daysAgo(29), NOW, NOW, NOW), NOW))
                .isTrue();
        assertThat(LetterAllowance.isSpent(List.of(daysAgo(30), NOW, NOW, NOW), NOW))
                .isFalse();
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
