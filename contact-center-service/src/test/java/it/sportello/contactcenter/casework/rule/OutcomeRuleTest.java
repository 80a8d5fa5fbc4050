package it.sportello.contactcenter.casework.rule;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contactcenter.casework.rule.Ruling.Obstacle;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeRuleTest {

    /** A Wednesday, within calling hours. */
    private static final Instant NOON = Instant.parse("2020-04-01T10:00:00Z");

    @ParameterizedTest(name = "K5 {0} ends as {1}")
    @CsvSource({
        "VALIDATION, CONTACT_CONFIRMED CONTACT_CHANGED REFUSED UNREACHABLE",
        "ASSISTANCE, ADDRESS_CONFIRMED ADDRESS_CORRECTED REFUSED UNREACHABLE",
        "FRAUD, REFERRED"
    })
    @DisplayName("K5 each kind of case has its own outcomes")
    void eachKindHasItsOwnOutcomes(CaseKind kind, String possible) {
        Set<Outcome> allowed = EnumSet.noneOf(Outcome.class);
        Arrays.stream(possible.split(" ")).map(Outcome::valueOf).forEach(allowed::add);

        for (Outcome outcome : Outcome.values()) {
            Ruling ruling = OutcomeRule.judge(new Situation(kind, true, 0, NOON, null), outcome, NOON);
            assertThat(ruling.equals(new Ruling.Impossible(Obstacle.OTHER_KIND)))
                    .as("%s of %s", outcome, kind)
                    .isEqualTo(!allowed.contains(outcome));
        }
    }

    @ParameterizedTest(name = "K6 {0}")
    @CsvSource({
        "VALIDATION, CONTACT_CONFIRMED",
        "VALIDATION, CONTACT_CHANGED",
        "VALIDATION, REFUSED",
        "ASSISTANCE, ADDRESS_CONFIRMED",
        "ASSISTANCE, ADDRESS_CORRECTED",
        "ASSISTANCE, REFUSED"
    })
    @DisplayName("K6 no action before the caller is verified")
    void noActionBeforeTheCallerIsVerified(CaseKind kind, Outcome outcome) {
        assertThat(OutcomeRule.judge(new Situation(kind, false, 0, NOON, null), outcome, NOON))
                .isEqualTo(new Ruling.Impossible(Obstacle.CALLER_NOT_VERIFIED));
    }

    @ParameterizedTest(name = "K1 {0}")
    @EnumSource(names = {"CONTACT_CONFIRMED", "CONTACT_CHANGED"})
    @DisplayName("K1 before twelve hours have passed it is too early for another first half, then it is not")
    void beforeTwelveHoursItIsTooEarly(Outcome outcome) {
        Situation situation = new Situation(CaseKind.VALIDATION, true, 0, NOON, NOON);

        assertThat(OutcomeRule.judge(situation, outcome, NOON.minusMillis(1)))
                .isEqualTo(new Ruling.Impossible(Obstacle.TOO_EARLY));
        assertThat(OutcomeRule.judge(situation, outcome, NOON)).isNotInstanceOf(Ruling.Impossible.class);
    }

    @Test
    @DisplayName("K1 a changed contact needs a second agent within a working day, a confirmed one does not")
    void aChangedContactNeedsASecondAgent() {
        Situation situation = new Situation(CaseKind.VALIDATION, true, 0, NOON, NOON);

        assertThat(OutcomeRule.judge(situation, Outcome.CONTACT_CHANGED, NOON))
                .isEqualTo(new Ruling.NeedsSecondAgent(Instant.parse("2020-04-02T10:00:00Z")));
        assertThat(OutcomeRule.judge(situation, Outcome.CONTACT_CONFIRMED, NOON))
                .isEqualTo(new Ruling.Closes());
    }

    @Test
    @DisplayName("K2 who is not reached is called again a day later, twice; the third call in vain ends the case")
    void whoIsNotReachedIsCalledAgainTwice() {
        assertThat(unreachable(0, NOON)).isEqualTo(new Ruling.CallsAgain(NOON.plus(Duration.ofDays(1))));
        assertThat(unreachable(1, NOON)).isEqualTo(new Ruling.CallsAgain(NOON.plus(Duration.ofDays(1))));
        assertThat(unreachable(2, NOON)).isEqualTo(new Ruling.Closes());
    }

    @Test
    @DisplayName("K2 nobody is called again on a Saturday night")
    void nobodyIsCalledOutsideTheHours() {
        Instant fridayEvening = Instant.parse("2020-04-03T17:00:00Z");

        assertThat(unreachable(0, fridayEvening))
                .isEqualTo(new Ruling.CallsAgain(Instant.parse("2020-04-06T06:00:00Z")));
    }

    @Test
    @DisplayName("K2 a call in vain before the next one is due counts for nothing; the first one may be made at once")
    void callsAreDaysApart() {
        assertThat(unreachable(1, NOON.plusSeconds(1), NOON)).isEqualTo(new Ruling.Impossible(Obstacle.CALL_NOT_DUE));
        assertThat(unreachable(2, NOON.plusSeconds(1), NOON)).isEqualTo(new Ruling.Impossible(Obstacle.CALL_NOT_DUE));
        assertThat(unreachable(2, NOON, NOON)).isEqualTo(new Ruling.Closes());
        assertThat(unreachable(0, NOON.plusSeconds(1), NOON)).isInstanceOf(Ruling.CallsAgain.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-04-01T05:59:59Z", "2020-04-01T18:00:00Z", "2020-04-05T10:00:00Z"})
    @DisplayName("K2 a call in vain outside calling hours counts for nothing")
    void nobodyIsUnreachableOutsideTheHours(Instant night) {
        assertThat(unreachable(0, night)).isEqualTo(new Ruling.Impossible(Obstacle.CALL_NOT_DUE));
        assertThat(unreachable(2, night)).isEqualTo(new Ruling.Impossible(Obstacle.CALL_NOT_DUE));
    }

    private static Ruling unreachable(int attempts, Instant now) {
        return unreachable(attempts, now, now);
    }

    private static Ruling unreachable(int attempts, Instant dueAt, Instant now) {
        Situation situation = new Situation(CaseKind.ASSISTANCE, false, attempts, dueAt, null);
        return OutcomeRule.judge(situation, Outcome.UNREACHABLE, now);
    }
}
