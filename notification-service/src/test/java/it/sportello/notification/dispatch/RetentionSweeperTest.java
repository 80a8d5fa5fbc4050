package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.FictionalCitizen;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionSweeperTest {

    @Inject
    Orders orders;

    @Inject
    RetentionSweeper sweeper;

    @Test
    @DisplayName("N6 a delivery is forgotten twelve months after it ended, and not before")
    void aDeliveryIsForgottenAfterTwelveMonths() {
        DispatchRequested old = sent();
        DispatchRequested younger = sent();
        Deliveries.endedBefore(old, Duration.ofDays(367));
        Deliveries.endedBefore(younger, Duration.ofDays(364));

        sweeper.sweep();

        assertThat(Deliveries.column("state", old.dispatchId())).isEmpty();
        assertThat(Deliveries.column("state", younger.dispatchId())).isPresent();
    }

    @Test
    @DisplayName("N6 what still waits to be handed over is not forgotten")
    void whatStillWaitsIsNotForgotten() {
        DispatchRequested waiting = sent();
        Deliveries.endedBefore(waiting, Duration.ofDays(400));
        Deliveries.postponeForEver(waiting);

        sweeper.sweep();

        assertThat(Deliveries.column("state", waiting.dispatchId())).contains("TEMPORARY_FAILURE");
    }

    private DispatchRequested sent() {
        DispatchRequested order =
                orders.publish(orders.firstHalf(FictionalCitizen.random().email(), "ABCD-EFGH"));
        Deliveries.awaitState(order, DeliveryState.SENT);
        return order;
    }
}
