package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.DispatchEvent.Priority;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.notification.channel.FailureCode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2020-04-01T07:00:00Z");
    private static final Instant LEASE = NOW.plus(Duration.ofMinutes(5));

    @Test
    @DisplayName("N2 a new delivery is due at once")
    void aNewDeliveryIsDueAtOnce() {
        Delivery delivery = created();

        assertThat(delivery.state()).isEqualTo(DeliveryState.CREATED);
        assertThat(delivery.nextAttemptAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("N3 a claim counts the attempt and hands out the sealed content")
    void aClaimCountsTheAttempt() {
        Delivery delivery = claimed();

        assertThat(delivery.claimed().attempt()).isEqualTo(1);
        assertThat(delivery.claimed().sealed()).isEqualTo("sealed");
    }

    @Test
    @DisplayName("N3 an expired lease is taken over, and the earlier holder may no longer report a failure")
    void anExpiredLeaseIsTakenOver() {
        Delivery delivery = claimed();
        ClaimedDelivery first = delivery.claimed();

        assertThat(delivery.claim(NOW, LEASE)).isTrue();

        assertThat(delivery.isHeldBy(first)).isFalse();
        assertThat(delivery.isHeldBy(delivery.claimed())).isTrue();
    }

    @Test
    @DisplayName("N2 a failed attempt waits for the next one with its reason")
    void aFailedAttemptWaitsForTheNextOne() {
        Delivery delivery = claimed();

        delivery.postpone(FailureCode.PEER_DEFERRED, NOW);

        assertThat(delivery.state()).isEqualTo(DeliveryState.TEMPORARY_FAILURE);
        assertThat(delivery.failure()).isEqualTo(FailureCode.PEER_DEFERRED);
        assertThat(delivery.nextAttemptAt()).isEqualTo(NOW.plusSeconds(30));
        assertThat(delivery.sealed()).isNotNull();
    }

    @Test
    @DisplayName("N2 after eleven hours of failures it is a technical failure")
    void afterElevenHoursItIsATechnicalFailure() {
        Delivery delivery = claimed();

        delivery.postpone(FailureCode.PEER_UNAVAILABLE, NOW.plus(Duration.ofHours(11)));

        assertThat(delivery.state()).isEqualTo(DeliveryState.TECHNICAL_FAILURE);
        assertThat(delivery.failure()).isEqualTo(FailureCode.RETRIES_EXHAUSTED);
    }

    @Test
    @DisplayName("N2 what is out of date expires")
    void whatIsOutOfDateExpires() {
        Delivery delivery = created();
        Instant after = NOW.plus(Duration.ofDays(1));

        assertThat(delivery.isOutOfDate(after.minusMillis(1))).isFalse();
        assertThat(delivery.isOutOfDate(after)).isTrue();
        assertThat(delivery.fail(FailureCode.OUT_OF_DATE, after)).isTrue();
        assertThat(delivery.state()).isEqualTo(DeliveryState.EXPIRED);
    }

    @ParameterizedTest(name = "N2 {0}")
    @EnumSource(names = {"RECIPIENT_REFUSED", "MESSAGE_REFUSED"})
    @DisplayName("N2 what the peer refuses for good is a permanent failure")
    void whatThePeerRefusesForGoodIsAPermanentFailure(FailureCode reason) {
        Delivery delivery = claimed();

        delivery.fail(reason, NOW);

        assertThat(delivery.state()).isEqualTo(DeliveryState.PERMANENT_FAILURE);
    }

    @Test
    @DisplayName("N2 late success outweighs our giving up")
    void lateSuccessOutweighsOurGivingUp() {
        Delivery delivery = claimed();
        delivery.postpone(FailureCode.PEER_UNAVAILABLE, NOW.plus(Duration.ofHours(11)));

        assertThat(delivery.markSent(NOW)).isTrue();
        assertThat(delivery.failure()).isNull();
    }

    @Test
    @DisplayName("N2 success reported twice counts once")
    void successReportedTwiceCountsOnce() {
        Delivery delivery = claimed();

        assertThat(delivery.markSent(NOW)).isTrue();
        assertThat(delivery.markSent(NOW)).isFalse();
    }

    @Test
    @DisplayName("N6 once the peer has it the sealed content is gone")
    void onceThePeerHasItTheSealedContentIsGone() {
        Delivery delivery = claimed();

        delivery.markSent(NOW);

        assertThat(delivery.sealed()).isNull();
        assertThatIllegalStateException().isThrownBy(delivery::claimed);
    }

    @ParameterizedTest(name = "N6 {0}")
    @EnumSource(names = {"RECIPIENT_REFUSED", "SEAL_BROKEN", "OUT_OF_DATE", "RETRIES_EXHAUSTED"})
    @DisplayName("N6 a delivery that failed for good keeps no content")
    void aDeliveryThatFailedForGoodKeepsNoContent(FailureCode reason) {
        Delivery delivery = claimed();

        delivery.fail(reason, NOW);

        assertThat(delivery.sealed()).isNull();
        assertThat(delivery.nextAttemptAt()).isNull();
    }

    private static Delivery created() {
        return new Delivery(
                new DispatchRequested(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Channel.EMAIL,
                        Purpose.FIRST_HALF,
                        "first-half",
                        "it",
                        Priority.HIGH,
                        "sealed",
                        NOW.plus(Duration.ofDays(1))),
                NOW);
    }

    private static Delivery claimed() {
        Delivery delivery = created();
        delivery.claim(NOW, LEASE);
        return delivery;
    }
}
