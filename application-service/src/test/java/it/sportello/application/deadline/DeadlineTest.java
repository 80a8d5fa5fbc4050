package it.sportello.application.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "2020-04-01T10:00:00Z, 15, 2020-04-16",
        "2020-03-31T22:30:00Z, 15, 2020-04-16", // past midnight in Rome
        "2020-04-06T10:00:00Z,  6, 2020-04-14", // Easter Sunday and Monday
        "2020-04-10T10:00:00Z, 15, 2020-04-27", // Liberation Day, a Saturday, and the Sunday after it
        "2020-04-10T10:00:00Z,  8, 2020-04-18", // a Saturday is a day like others
        "2020-12-10T10:00:00Z, 15, 2020-12-28" // Christmas, St Stephen and a Sunday
    })
    @DisplayName("A7 days count from the day after the notice, in Italy, and a last day that is a holiday moves on")
    void countsDays(Instant handOver, int days, LocalDate last) {
        assertThat(Deadline.after(handOver, days).lastDay()).isEqualTo(last);
    }

    @Test
    @DisplayName("A8 a rejection can be contested for 20 days from the day after its applicant was told")
    void givesTimeToContest() {
        assertThat(Deadline.ofReview(Instant.parse("2020-04-01T10:00:00Z")).lastDay())
                .isEqualTo("2020-04-21");
    }

    @Test
    @DisplayName("A7 the last day counts to 23:59:59 in Italy")
    void endsAtMidnight() {
        Deadline deadline = new Deadline(LocalDate.parse("2020-04-16"));

        assertThat(deadline.hasPassed(Instant.parse("2020-04-16T21:59:59Z"))).isFalse();
        assertThat(deadline.hasPassed(Instant.parse("2020-04-16T22:00:00Z"))).isTrue();
    }
}
