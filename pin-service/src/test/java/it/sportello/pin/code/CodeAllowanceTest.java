package it.sportello.pin.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CodeAllowanceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    @DisplayName("C9 the first code goes out at once")
    void theFirstGoesOutAtOnce() {
        assertThat(CodeAllowance.findWait(List.of(), NOW)).isEmpty();
    }

    @Test
    @DisplayName("C9 two codes to one contact are sixty seconds apart")
    void twoAreAMinuteApart() {
        assertThat(CodeAllowance.findWait(List.of(NOW.minusSeconds(59)), NOW)).contains(Duration.ofSeconds(1));
        assertThat(CodeAllowance.findWait(List.of(NOW.minusSeconds(60)), NOW)).isEmpty();
    }

    @Test
    @DisplayName("C9 the sixth code of a day waits until the first of them is a day old")
    void fiveADay() {
        List<Instant> five = IntStream.of(20, 15, 10, 5, 1)
                .mapToObj(hours -> NOW.minus(Duration.ofHours(hours)))
                .toList();

        assertThat(CodeAllowance.findWait(five.subList(1, 5), NOW)).isEmpty();
        assertThat(CodeAllowance.findWait(five, NOW)).contains(Duration.ofHours(4));
        assertThat(CodeAllowance.findWait(five, NOW.plus(Duration.ofHours(4)))).isEmpty();
    }

    @Test
    @DisplayName("C9 of two waits the longer one counts")
    void theLongerWaitCounts() {
        List<Instant> five = IntStream.of(86_370, 400, 300, 200, 10)
                .mapToObj(NOW::minusSeconds)
                .toList();

        assertThat(CodeAllowance.findWait(five, NOW)).contains(Duration.ofSeconds(50));
    }

    @Test
    @DisplayName("C9 what is older than a day counts no more")
    void whatIsOlderCountsNoMore() {
        List<Instant> old = IntStream.rangeClosed(1, 9)
                .mapToObj(hours -> NOW.minus(Duration.ofHours(33 - hours)))
                .toList();

        assertThat(CodeAllowance.findWait(old, NOW)).isEmpty();
    }

    @Test
    @DisplayName("C9 a replica whose clock is behind keeps the minute, too")
    void aClockThatIsBehindKeepsTheMinute() {
        assertThat(CodeAllowance.findWait(List.of(NOW.plusSeconds(2)), NOW)).contains(Duration.ofSeconds(62));
    }
}
