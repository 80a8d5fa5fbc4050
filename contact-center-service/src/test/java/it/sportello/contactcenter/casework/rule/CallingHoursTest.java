package it.sportello.contactcenter.casework.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallingHoursTest {

    @ParameterizedTest(name = "K2 {0} -> {1}")
    @CsvSource({
        "2020-04-01T10:00:00Z, 2020-04-01T10:00:00Z", // Wednesday
        "2020-04-01T05:59:59Z, 2020-04-01T06:00:00Z",
        "2020-04-01T18:00:00Z, 2020-04-02T06:00:00Z",
        "2020-04-04T11:59:59Z, 2020-04-04T11:59:59Z", // Saturday
        "2020-04-04T12:00:00Z, 2020-04-06T06:00:00Z",
        "2020-04-05T10:00:00Z, 2020-04-06T06:00:00Z", // Sunday
        "2020-03-28T20:00:00Z, 2020-03-30T06:00:00Z", // the night in which summer time begins
    })
    @DisplayName("K2 calls are made within the hours, Italian time")
    void callsAreMadeWithinTheHours(Instant instant, Instant expected) {
        assertThat(CallingHours.next(instant)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "K5 {1} h from {0} -> {2}")
    @CsvSource({
        "2020-04-01T10:00:00Z, 4, 2020-04-01T14:00:00Z",
        "2020-04-01T16:00:00Z, 4, 2020-04-02T08:00:00Z",
        "2020-04-03T17:00:00Z, 8, 2020-04-06T07:00:00Z", // one on Friday, six on Saturday, one on Monday
        "2020-04-01T10:00:00Z, 8, 2020-04-01T18:00:00Z",
    })
    @DisplayName("K5 due times count hours of business")
    void dueTimesCountHoursOfBusiness(Instant from, int hours, Instant expected) {
        assertThat(CallingHours.after(from, Duration.ofHours(hours))).isEqualTo(expected);
    }
}
