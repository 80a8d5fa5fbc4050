package it.sportello.application.payment.hold;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentCandidateTest {

    private static final Instant NOW = Fixtures.APRIL_FIRST;
    private static final Set<ApplicationStatus> PAYABLE =
            Set.of(ApplicationStatus.ACCEPTED, ApplicationStatus.APPROPRIATED, ApplicationStatus.PAYMENT_RETURNED);

    @ParameterizedTest
    @EnumSource
    @DisplayName("A8 only what is accepted, appropriated or came back is paid")
    void isPaidFromTheRightStatus(ApplicationStatus status) {
        assertThat(Candidates.in(status, false).hold(NOW).filter(Hold.STATUS::equals))
                .isEqualTo(PAYABLE.contains(status) ? Optional.empty() : Optional.of(Hold.STATUS));
    }

    @Test
    @DisplayName("A7 A8 a bonus is paid only when it was appropriated")
    void waitsForAppropriation() {
        assertThat(Candidates.in(ApplicationStatus.ACCEPTED, true).hold(NOW)).contains(Hold.STATUS);
        assertThat(Candidates.in(ApplicationStatus.APPROPRIATED, true).hold(NOW))
                .isEmpty();
    }

    @Test
    @DisplayName("A8 what nobody has said the amount of is not paid")
    void waitsForAnAmount() {
        assertThat(Candidates.granted(null).hold(NOW)).contains(Hold.NO_AMOUNT);
        assertThat(Candidates.granted(1L).hold(NOW)).isEmpty();
    }

    @Test
    @DisplayName("A6 a changed account holds payment for 48 hours, to the instant")
    void holdsAChangedAccount() {
        Instant twoDaysAgo = NOW.minus(Duration.ofHours(48));

        assertThat(Candidates.changed(twoDaysAgo.plusMillis(1)).hold(NOW)).contains(Hold.PAYMENT_CHANGED);
        assertThat(Candidates.changed(twoDaysAgo).hold(NOW)).isEmpty();
    }

    @Test
    @DisplayName("A8 what came back is paid again only to where its applicant says afterwards, and A6 holds that, too")
    void asksForAnotherAccountWhenAPaymentCameBack() {
        Instant returned = NOW.minus(Duration.ofDays(5));

        assertThat(Candidates.returned(returned, null).hold(NOW)).contains(Hold.NEW_ACCOUNT_NEEDED);
        assertThat(Candidates.returned(returned, returned.minusSeconds(1)).hold(NOW))
                .contains(Hold.NEW_ACCOUNT_NEEDED);
        assertThat(Candidates.returned(returned, returned.plusSeconds(1)).hold(NOW))
                .isEmpty();
        assertThat(Candidates.returned(returned, NOW.minusSeconds(60)).hold(NOW))
                .contains(Hold.PAYMENT_CHANGED);
    }

    @Test
    @DisplayName("A10 doubts about who filed it hold it")
    void holdsWhatMayBeSomebodyElses() {
        var alone = new Ownership(1, NOW, null, Set.of(), false, null, null);

        assertThat(Candidates.owned(alone).hold(NOW)).contains(Hold.FIRST_HALF_ALONE);
    }
}
