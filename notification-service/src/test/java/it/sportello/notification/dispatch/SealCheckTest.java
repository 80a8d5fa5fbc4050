package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.peers.TestMail;
import it.sportello.platform.time.Ids;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can write to the topic still cannot make us write to a citizen. */
@QuarkusTest
class SealCheckTest {

    private static final Map<String, String> HALF = Map.of("half", "ABCD-EFGH");

    @Inject
    Orders orders;

    @Inject
    Clock clock;

    private final FictionalCitizen citizen = FictionalCitizen.random();

    @Test
    @DisplayName("C5 a forged seal goes to the dead letters and nothing is sent")
    void aForgedSealIsRefused(@TempDir Path directory) {
        UUID dispatchId = Ids.next();
        String forged = SealingStranger.forger(orders.keys(), directory, clock)
                .seal(dispatchId, Purpose.FIRST_HALF, orders.notAfter(), citizen.email(), HALF);

        expectRefused(order(dispatchId, forged), "UNREADABLE");
    }

    @Test
    @DisplayName("C5 a seal taken from another order goes to the dead letters")
    void aSwappedSealIsRefused() {
        DispatchRequested other = orders.firstHalf(citizen.email(), "ABCD-EFGH");

        expectRefused(order(Ids.next(), other.sealed()), "OTHER_EVENT");
    }

    @Test
    @DisplayName("C5 a seal to another recipient's key goes to the dead letters")
    void aSealToAnotherKeyIsRefused() {
        UUID dispatchId = Ids.next();
        String elsewhere = SealingStranger.toOtherRecipient(orders.keys(), clock)
                .seal(dispatchId, Purpose.FIRST_HALF, orders.notAfter(), citizen.email(), HALF);

        expectRefused(order(dispatchId, elsewhere), "UNREADABLE");
    }

    @Test
    @DisplayName("C5 a seal for a purpose that its signer may not seal for goes to the dead letters")
    void aForbiddenPurposeIsRefused() {
        UUID dispatchId = Ids.next();
        String code = SealingStranger.honest(orders.keys(), clock)
                .seal(dispatchId, Purpose.CORRECTION, orders.notAfter(), citizen.email(), HALF);

        expectRefused(order(dispatchId, code), "SIGNER_NOT_ALLOWED");
    }

    @Test
    @DisplayName("C5 a seal for a message does not open as a first half")
    void aSealForAnotherPurposeIsRefused() {
        UUID dispatchId = Ids.next();
        String message = SealingStranger.honest(orders.keys(), clock)
                .seal(dispatchId, Purpose.MESSAGE, orders.notAfter(), citizen.email(), HALF);

        expectRefused(order(dispatchId, message), "OTHER_PURPOSE");
    }

    @Test
    @DisplayName("C5 a replayed order goes to the dead letters and the citizen gets one mail")
    void aReplayedOrderIsRefused() {
        DispatchRequested order = orders.publish(orders.firstHalf(citizen.email(), "ABCD-EFGH"));
        Deliveries.awaitState(order, DeliveryState.SENT);

        orders.publish(order);

        Deliveries.awaitDeadLetter(order, "REPLAYED");
        assertThat(TestMail.mailboxes().of(citizen.email())).hasSize(1);
    }

    @Test
    @DisplayName("N1 to a recipient that smuggles in a header nothing goes")
    void aMalformedRecipientIsRefused() {
        DispatchRequested order =
                orders.publish(orders.firstHalf(citizen.email() + "\r\nBcc: other@example.org", "ABCD-EFGH"));

        Deliveries.awaitState(order, DeliveryState.PERMANENT_FAILURE);
        assertThat(TestMail.mailboxes().of(citizen.email())).isEmpty();
    }

    private DispatchRequested order(UUID dispatchId, String sealed) {
        return orders.firstHalf(dispatchId, Channel.EMAIL, "it", sealed, orders.notAfter());
    }

    private void expectRefused(DispatchRequested order, String reason) {
        orders.publish(order);

        Deliveries.awaitDeadLetter(order, reason);
        assertThat(Deliveries.column("state", order.dispatchId())).isEqualTo(Optional.empty());
        assertThat(TestMail.mailboxes().of(citizen.email())).isEmpty();
    }
}
