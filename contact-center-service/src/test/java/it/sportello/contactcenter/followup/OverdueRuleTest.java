package it.sportello.contactcenter.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sportello.contactcenter.followup.FirstHalf.DeliveryOutcome;
import it.sportello.contactcenter.followup.Standing.Cause;
import it.sportello.contracts.Channel;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OverdueRuleTest {

    private static final Instant REQUESTED = Instant.parse("2020-04-01T07:00:00Z");
    private static final Instant ISSUED = REQUESTED.plus(Duration.ofHours(3));
    private static final Instant TWELVE_AFTER_REQUEST = REQUESTED.plus(Duration.ofHours(12));
    private static final Instant TWELVE_AFTER_ISSUE = ISSUED.plus(Duration.ofHours(12));

    @Test
    @DisplayName("K1 issue 1 is overdue twelve hours after the request, not after the issuing")
    void issueOneIsOverdueTwelveHoursAfterTheRequest() {
        FirstHalf half = half(1, Channel.EMAIL, false, DeliveryOutcome.UNDECIDED);

        assertThat(OverdueRule.judge(half, TWELVE_AFTER_REQUEST.minusMillis(1)))
                .isEqualTo(new Standing.Waiting(TWELVE_AFTER_REQUEST));
        assertThat(OverdueRule.judge(half, TWELVE_AFTER_REQUEST))
                .isEqualTo(new Standing.Overdue(TWELVE_AFTER_REQUEST, Cause.NO_CONFIRMATION));
    }

    @ParameterizedTest(name = "K1 issue {0}")
    @CsvSource({"2", "3", "17"})
    @DisplayName("K1 a later issue is due twelve hours after its own issuing")
    void aLaterIssueIsDueTwelveHoursAfterItsOwnIssuing(int issue) {
        FirstHalf half = half(issue, Channel.EMAIL, false, DeliveryOutcome.UNDECIDED);

        assertThat(OverdueRule.judge(half, TWELVE_AFTER_ISSUE.minusMillis(1)))
                .isEqualTo(new Standing.Waiting(TWELVE_AFTER_ISSUE));
        assertThat(OverdueRule.judge(half, TWELVE_AFTER_ISSUE))
                .isEqualTo(new Standing.Overdue(TWELVE_AFTER_ISSUE, Cause.NO_CONFIRMATION));
    }

    @ParameterizedTest(name = "K1 {0}")
    @EnumSource(names = {"SMS", "EMAIL", "CERTIFIED_EMAIL"})
    @DisplayName("K1 a delivery at its channel's good end is never overdue")
    void aDeliveryAtItsGoodEndIsNeverOverdue(Channel channel) {
        FirstHalf half = half(1, channel, false, DeliveryOutcome.ARRIVED);

        assertThat(OverdueRule.judge(half, Instant.MAX)).isEqualTo(new Standing.Settled(TWELVE_AFTER_REQUEST));
    }

    @ParameterizedTest(name = "K1 {0}")
    @EnumSource
    @DisplayName("K1 signing in is the strongest confirmation, whatever the receipts say")
    void signingInIsTheStrongestConfirmation(DeliveryOutcome outcome) {
        FirstHalf half = half(1, Channel.EMAIL, true, outcome);

        assertThat(OverdueRule.judge(half, Instant.MAX)).isInstanceOf(Standing.Settled.class);
    }

    @Test
    @DisplayName("K1 undecided PEC is overdue, marked as pending")
    void undecidedPecIsOverdueMarkedAsPending() {
        FirstHalf half = half(1, Channel.CERTIFIED_EMAIL, false, DeliveryOutcome.UNDECIDED);

        assertThat(OverdueRule.judge(half, TWELVE_AFTER_REQUEST))
                .isEqualTo(new Standing.Overdue(TWELVE_AFTER_REQUEST, Cause.PEC_PENDING));
    }

    @ParameterizedTest(name = "K1 {0}")
    @EnumSource(names = {"SMS", "EMAIL", "CERTIFIED_EMAIL"})
    @DisplayName("K1 a failed delivery is overdue as failed, PEC too")
    void aFailedDeliveryIsOverdueAsFailed(Channel channel) {
        FirstHalf half = half(1, channel, false, DeliveryOutcome.FAILED);

        assertThat(OverdueRule.judge(half, TWELVE_AFTER_REQUEST))
                .isEqualTo(new Standing.Overdue(TWELVE_AFTER_REQUEST, Cause.DELIVERY_FAILED));
    }

    @Test
    @DisplayName("K1 a failure does not shorten the twelve hours: another attempt may be under way")
    void aFailureDoesNotShortenTheTwelveHours() {
        FirstHalf half = half(1, Channel.EMAIL, false, DeliveryOutcome.FAILED);

        assertThat(OverdueRule.judge(half, TWELVE_AFTER_REQUEST.minusMillis(1))).isInstanceOf(Standing.Waiting.class);
    }

    @Test
    @DisplayName("K1 issues count from one")
    void issuesCountFromOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> half(0, Channel.EMAIL, false, DeliveryOutcome.UNDECIDED));
    }

    private static FirstHalf half(int issue, Channel channel, boolean used, DeliveryOutcome outcome) {
        return new FirstHalf(issue, channel, REQUESTED, ISSUED, used, outcome);
    }
}
