package it.sportello.pin.guess;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.PinAlphabet;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GuessCounterTest {

    private static final Instant START = Instant.parse("2020-04-01T06:00:00Z");
    private static final GuessLimits LIMITS = GuessLimits.ofAPerson(PinAlphabet.CROCKFORD);

    @Test
    @DisplayName("C11 four failures in ten minutes do not make anybody wait")
    void bearsFourFailures() {
        assertThat(failures(4, Duration.ZERO).refuses(START, LIMITS)).isFalse();
    }

    @Test
    @DisplayName("C11 the fifth failure in ten minutes makes the person wait thirty seconds")
    void waitsAfterFiveFailures() {
        GuessCounter counter = failures(5, Duration.ofSeconds(149));
        Instant fifth = START.plus(Duration.ofSeconds(4 * 149));
        assertThat(counter.refuses(fifth.plusSeconds(29), LIMITS)).isTrue();
        assertThat(counter.refuses(fifth.plusSeconds(30), LIMITS)).isFalse();
    }

    @Test
    @DisplayName("C11 five failures in more than ten minutes do not make anybody wait")
    void bearsSlowFailures() {
        GuessCounter counter = failures(5, Duration.ofMinutes(3));
        assertThat(counter.refuses(START.plus(Duration.ofMinutes(12)), LIMITS)).isFalse();
    }

    @Test
    @DisplayName("C11 five failures around the border of two windows make the person wait all the same")
    void slidesItsWindow() {
        GuessCounter early = GuessCounter.NONE.counting(START, LIMITS);
        GuessCounter counter = early;
        Instant late = START.plus(Duration.ofMinutes(9));
        for (int i = 0; i < 3; i++) {
            counter = counter.counting(late, LIMITS);
        }
        Instant later = START.plus(Duration.ofMinutes(11));
        assertThat(counter.counting(later, LIMITS).refuses(later, LIMITS)).isFalse();
        assertThat(counter.counting(later, LIMITS).counting(later, LIMITS).refuses(later, LIMITS))
                .isTrue();
    }

    @ParameterizedTest
    @DisplayName("C11 every further failure doubles the wait, up to an hour")
    @CsvSource({"5, 30", "6, 60", "7, 120", "8, 240", "9, 480", "10, 960", "11, 1920", "12, 3600", "40, 3600"})
    void waitsLongerEachTime(int failures, int seconds) {
        GuessCounter counter = failures(failures, Duration.ZERO);
        assertThat(counter.waitsUntil()).isEqualTo(START.plusSeconds(seconds));
    }

    @Test
    @DisplayName("C11 the wait keeps growing when tries are an hour apart")
    void keepsGrowing() {
        GuessCounter counter = failures(12, Duration.ZERO);
        Instant afterTheWait = START.plus(Duration.ofHours(1));
        assertThat(counter.counting(afterTheWait, LIMITS).waitsUntil()).isEqualTo(afterTheWait.plusSeconds(3600));
    }

    @Test
    @DisplayName("C11 who stayed away longer than wait and window starts with short waits again")
    void forgetsOldWaits() {
        GuessCounter counter = failures(8, Duration.ZERO);
        Instant muchLater = START.plus(Duration.ofMinutes(71));
        assertThat(counter.counting(muchLater, LIMITS).refuses(muchLater, LIMITS))
                .isFalse();
    }

    @ParameterizedTest
    @DisplayName("C11 a hundred failures in a row block until a reissue, ten when PINs are digits (C4)")
    @CsvSource({"CROCKFORD, 100", "HEX, 100", "DIGITS, 10"})
    void blocks(PinAlphabet alphabet, int blockedAfter) {
        GuessLimits limits = GuessLimits.ofAPerson(alphabet);
        Instant years = START.plus(Duration.ofDays(1000));
        assertThat(rare(blockedAfter - 1, limits).refuses(years, limits)).isFalse();
        assertThat(rare(blockedAfter, limits).refuses(years, limits)).isTrue();
    }

    @Test
    @DisplayName("C11 a source is slowed at twenty failures in ten minutes")
    void slowsASource() {
        GuessCounter counter = GuessCounter.NONE;
        for (int i = 0; i < 19; i++) {
            counter = counter.counting(START, GuessLimits.OF_A_SOURCE);
        }
        assertThat(counter.refuses(START, GuessLimits.OF_A_SOURCE)).isFalse();
        assertThat(counter.counting(START, GuessLimits.OF_A_SOURCE).refuses(START, GuessLimits.OF_A_SOURCE))
                .isTrue();
    }

    @Test
    @DisplayName("C11 a source that thousands share is never shut out")
    void neverBlocksASource() {
        assertThat(rare(10_000, GuessLimits.OF_A_SOURCE)
                        .refuses(START.plus(Duration.ofDays(99_999)), GuessLimits.OF_A_SOURCE))
                .isFalse();
    }

    @ParameterizedTest
    @DisplayName("C11 no more failures are remembered than a window holds")
    @EnumSource(PinAlphabet.class)
    void remembersNoMoreThanAWindow(PinAlphabet alphabet) {
        assertThat(rare(50, GuessLimits.ofAPerson(alphabet)).recent()).hasSize(1);
    }

    private static GuessCounter failures(int count, Duration apart) {
        GuessCounter counter = GuessCounter.NONE;
        for (int i = 0; i < count; i++) {
            counter = counter.counting(START.plus(apart.multipliedBy(i)), LIMITS);
        }
        return counter;
    }

    /** Failures so far apart that none follows from another. */
    private static GuessCounter rare(int count, GuessLimits limits) {
        return IntStream.range(0, count)
                .mapToObj(day -> START.plus(Duration.ofHours(2L * day)))
                .reduce(GuessCounter.NONE, (counter, at) -> counter.counting(at, limits), (one, _) -> one);
    }
}
