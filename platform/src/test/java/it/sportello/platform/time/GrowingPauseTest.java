package it.sportello.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowingPauseTest {

    @ParameterizedTest
    @DisplayName("pauses double from 0.1 s and never exceed 10 s")
    @CsvSource({"1,100", "2,200", "3,400", "7,6400", "8,10000", "9,10000", "2147483647,10000"})
    void growsUpToTenSeconds(int failures, long millis) {
        assertThat(GrowingPause.after(failures)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @DisplayName("others name a first and a longest pause of their own")
    @CsvSource({"1,PT1M", "5,PT16M", "6,PT30M", "2147483647,PT30M"})
    void growsAsTold(int failures, Duration pause) {
        assertThat(GrowingPause.after(failures, Duration.ofMinutes(1), Duration.ofMinutes(30)))
                .isEqualTo(pause);
    }
}
