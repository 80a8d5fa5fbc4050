package it.sportello.pin.half;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReminderRuleTest {

    private static final Instant POSTED = Instant.parse("2020-04-02T17:00:00Z");
    private static final Instant END = POSTED.plus(Duration.ofDays(30));

    @Test
    @DisplayName(
            "C10 reminders are due fourteen days after the posting and three days before the end, and then the end")
    void takesItsTurns() {
        assertThat(ReminderRule.nextTurn(END, 0)).isEqualTo(Instant.parse("2020-04-16T17:00:00Z"));
        assertThat(ReminderRule.nextTurn(END, 1)).isEqualTo(Instant.parse("2020-04-29T17:00:00Z"));
        assertThat(ReminderRule.nextTurn(END, 2)).isEqualTo(END);
    }

    @Test
    @DisplayName("C10 whoever comes late for the first reminder gives the last one alone")
    void skipsWhatIsPast() {
        Instant last = END.minus(Duration.ofDays(3));
        assertThat(ReminderRule.givenAfter(END, last.minusMillis(1))).isEqualTo(1);
        assertThat(ReminderRule.givenAfter(END, last)).isEqualTo(2);
    }
}
