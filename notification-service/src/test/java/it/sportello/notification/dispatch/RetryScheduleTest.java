package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.notification.channel.FailureCode;
import it.sportello.notification.dispatch.RetrySchedule.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private static final Instant NINE = Instant.parse("2020-04-01T07:00:00Z");
    private static final Instant NEVER = NINE.plus(Duration.ofDays(30));

    @ParameterizedTest(name = "N2 after attempt {0} comes a pause of {1}")
    @CsvSource({"1,PT30S", "2,PT2M", "3,PT5M", "4,PT10M", "5,PT20M", "6,PT40M", "7,PT80M", "8,PT160M", "9,PT320M"})
    @DisplayName("N2 pauses grow from 30 seconds")
    void pausesGrow(int attempts, Duration pause) {
        assertThat(RetrySchedule.decide(attempts, NINE, NEVER, NINE)).isEqualTo(new Decision.Again(NINE.plus(pause)));
    }

    @Test
    @DisplayName("N2 a peer that is away for good gets ten attempts in eleven hours")
    void aPeerThatIsAwayForGoodGetsTenAttempts() {
        List<Instant> attempts = attemptsUntilGivenUp(NEVER);

        assertThat(attempts).hasSize(10);
        assertThat(Duration.between(NINE, attempts.getLast())).isBetween(Duration.ofHours(10), Duration.ofHours(11));
    }

    @Test
    @DisplayName("N2 nothing is tried again beyond eleven hours")
    void nothingIsTriedAgainBeyondElevenHours() {
        Instant late = NINE.plus(Duration.ofHours(11)).minusSeconds(29);

        assertThat(RetrySchedule.decide(1, NINE, NEVER, late))
                .isEqualTo(new Decision.GiveUp(FailureCode.RETRIES_EXHAUSTED));
        assertThat(RetrySchedule.decide(1, NINE, NEVER, late.minusSeconds(1))).isInstanceOf(Decision.Again.class);
    }

    @Test
    @DisplayName("N2 an attempt that would come too late is not waited for")
    void anAttemptThatWouldComeTooLateIsNotWaitedFor() {
        assertThat(RetrySchedule.decide(1, NINE, NINE.plusSeconds(30), NINE))
                .isEqualTo(new Decision.GiveUp(FailureCode.OUT_OF_DATE));
        assertThat(RetrySchedule.decide(1, NINE, NINE.plusSeconds(31), NINE)).isInstanceOf(Decision.Again.class);
    }

    @Test
    @DisplayName("N2 expired leases may have raised the count without bound")
    void theCountHasNoBound() {
        assertThat(RetrySchedule.decide(Integer.MAX_VALUE, NINE, NEVER, NINE))
                .isEqualTo(new Decision.GiveUp(FailureCode.RETRIES_EXHAUSTED));
    }

    private static List<Instant> attemptsUntilGivenUp(Instant notAfter) {
        List<Instant> attempts = new ArrayList<>(List.of(NINE));
        while (RetrySchedule.decide(attempts.size(), NINE, notAfter, attempts.getLast())
                instanceof Decision.Again(Instant at)) {
            attempts.add(at);
        }
        return attempts;
    }
}
