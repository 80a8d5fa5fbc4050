package it.sportello.application.appropriation.rule;

import static it.sportello.application.appropriation.rule.AppropriationTerm.Step.LAPSE;
import static it.sportello.application.appropriation.rule.AppropriationTerm.Step.NOTHING;
import static it.sportello.application.appropriation.rule.AppropriationTerm.Step.REMIND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppropriationTermTest {

    /** A Wednesday. */
    private final AppropriationTerm term = new AppropriationTerm(LocalDate.parse("2020-05-20"));

    @ParameterizedTest
    @DisplayName(
            "A7 fifteen calendar days from the day after the notice in Italy; no last day is a Sunday or a holiday")
    @CsvSource({
        "2020-05-05T10:00:00Z, 2020-05-20",
        // Half past midnight of the sixth in Rome.
        "2020-05-05T22:30:00Z, 2020-05-21",
        // A Sunday.
        "2020-05-02T10:00:00Z, 2020-05-18",
        // Liberation Day is a Saturday, and a Sunday follows.
        "2020-04-10T10:00:00Z, 2020-04-27",
        // Labour Day.
        "2020-04-16T10:00:00Z, 2020-05-02",
    })
    void countsFromTheNotice(Instant handOver, LocalDate lastDay) {
        assertThat(AppropriationTerm.after(handOver).lastDay()).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @DisplayName("A7 it ends with the last day in Italy, whatever the server's zone")
    @CsvSource({"2020-05-20T21:59:59.999Z, false", "2020-05-20T22:00:00Z, true"})
    void endsAtMidnightInRome(Instant now, boolean passed) {
        assertThat(term.hasPassed(now)).isEqualTo(passed);
        assertThat(term.stepAt(now)).isEqualTo(passed ? LAPSE : REMIND);
    }

    @Test
    @DisplayName("A7 two reminders, in the morning seven and two days before the last, then the end")
    void remindsTwice() {
        assertThat(moments(Instant.parse("2020-05-05T10:00:00Z")))
                .containsExactly("2020-05-13T07:00:00Z", "2020-05-18T07:00:00Z", "2020-05-20T22:00:00Z");
        assertThat(term.stepAt(Instant.parse("2020-05-13T06:59:59Z"))).isEqualTo(NOTHING);
        assertThat(term.stepAt(Instant.parse("2020-05-13T07:00:00Z"))).isEqualTo(REMIND);
        assertThat(term.stepAt(Instant.parse("2020-05-18T07:00:00Z"))).isEqualTo(REMIND);
    }

    @Test
    @DisplayName("A7 of two reminders that were missed one is sent")
    void doesNotRemindTwiceAtOnce() {
        assertThat(moments(Instant.parse("2020-05-19T10:00:00Z"))).containsExactly("2020-05-20T22:00:00Z");
    }

    private List<String> moments(Instant from) {
        List<String> moments = new ArrayList<>();
        Instant next = term.nextStepAfter(from);
        while (moments.isEmpty() || !moments.getLast().equals(next.toString())) {
            moments.add(next.toString());
            next = term.nextStepAfter(next);
        }
        return moments;
    }
}
