package it.sportello.notification.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchScheduleTest {

    private static final LocalTime SIX = LocalTime.of(18, 0);

    @ParameterizedTest(name = "N1 at {0} what came until {1} is due")
    @CsvSource({
        "2020-04-01T15:59:59Z, 2020-03-31T16:00:00Z",
        "2020-04-01T16:00:00Z, 2020-04-01T16:00:00Z",
        "2020-04-01T22:30:00Z, 2020-04-01T16:00:00Z",
        // Clocks went forward on 29 March and go back on 25 October.
        "2020-03-29T15:59:59Z, 2020-03-28T17:00:00Z",
        "2020-10-25T17:00:00Z, 2020-10-25T17:00:00Z"
    })
    @DisplayName("N1 letters are collected once a day, at one time of day in Rome")
    void collectsOnceADay(Instant now, Instant cutOff) {
        assertThat(BatchSchedule.lastCutOff(SIX, now)).isEqualTo(cutOff);
    }

    @ParameterizedTest(name = "N3 after attempt {0}: {1}")
    @CsvSource({"1, PT1M", "2, PT2M", "5, PT16M", "6, PT30M", "1000, PT30M"})
    @DisplayName("N3 a batch that failed is tried again after longer and longer, but not too long")
    void pausesGrow(int attempts, Duration pause) {
        assertThat(BatchSchedule.pauseAfter(attempts)).isEqualTo(pause);
    }
}
