package it.sportello.application.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRangeTest {

    private static final DateRange SUMMER_TIME =
            new DateRange(LocalDate.parse("2020-04-01"), LocalDate.parse("2020-06-03"));

    /** Clocks went back on 25 October 2020: the window ends in winter time. */
    private static final DateRange ACROSS_THE_CHANGE =
            new DateRange(LocalDate.parse("2020-10-24"), LocalDate.parse("2020-10-25"));

    @ParameterizedTest(name = "{0} is in the window: {1}")
    @DisplayName("A3 the window opens and closes at midnight in Rome")
    @CsvSource({
        "2020-03-31T21:59:59Z, false",
        "2020-03-31T22:00:00Z, true",
        "2020-04-01T06:00:00Z, true",
        "2020-06-03T21:59:59.999Z, true",
        "2020-06-03T22:00:00Z, false",
    })
    void opensAndClosesInRome(Instant instant, boolean open) {
        assertThat(SUMMER_TIME.contains(instant)).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0} is in the window: {1}")
    @DisplayName("A3 the last day has its 25 hours when the clocks go back")
    @CsvSource({"2020-10-23T22:00:00Z, true", "2020-10-25T22:59:59Z, true", "2020-10-25T23:00:00Z, false"})
    void followsTheChangeOfClocks(Instant instant, boolean open) {
        assertThat(ACROSS_THE_CHANGE.contains(instant)).isEqualTo(open);
    }

    @Test
    @DisplayName("A1 a window cannot end before it begins")
    void refusesToEndBeforeItBegins() {
        LocalDate day = LocalDate.parse("2020-04-01");
        assertThatIllegalArgumentException().isThrownBy(() -> new DateRange(day, day.minusDays(1)));
        assertThat(new DateRange(day, day).contains(Instant.parse("2020-04-01T12:00:00Z")))
                .isTrue();
    }
}
