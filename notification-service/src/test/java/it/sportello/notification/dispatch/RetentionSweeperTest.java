package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.FictionalCitizen;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionSweeperTest {

    @Inject
    Orders orders;

    @Inject
    RetentionSweeper sweeper;

    @Test
    @DisplayName("N6 a delivery is forgotten twelve months after its order, and not before")
    void forgetsAfterTwelveMonths() {
        DispatchRequested old = sent();
        DispatchRequested younger = sent();
        Deliveries.age(old, "-12 months -1 day");
        Deliveries.age(younger, "-11 months -27 days");

        sweeper.sweep();

        assertThat(Deliveries.query("select state from delivery where correlation_id = ?", old.correlationId()))
                .isEmpty();
        assertThat(Deliveries.query("select state from delivery where correlation_id = ?", younger.correlationId()))
                .hasSize(1);
    }

    private DispatchRequested sent() {
        DispatchRequested order =
                orders.publish(orders.firstHalf(FictionalCitizen.random().email(), "ABCD-EFGH"));
        Deliveries.awaitState(order, DeliveryState.SENT);
        return order;
    }
}
