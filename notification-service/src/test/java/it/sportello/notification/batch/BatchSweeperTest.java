package it.sportello.notification.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.TestClock;
import it.sportello.notification.dispatch.Deliveries;
import it.sportello.notification.dispatch.DeliveryState;
import it.sportello.notification.dispatch.Orders;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchSweeperTest {

    @Inject
    Orders orders;

    @Inject
    BatchSweeper sweeper;

    @Test
    @DisplayName("N6 a batch is forgotten when its last letter is, and not before")
    void aBatchIsForgottenAfterItsLastLetter() {
        DispatchRequested order = orders.publish(
                orders.secondHalf("it", "Fantasia Inventata\nVia dei Fiori Finti 7\n00199 Roma RM", "ABCD-EFGH"));
        Deliveries.awaitState(order, DeliveryState.CREATED);
        TestClock.forward(Duration.ofHours(24));
        Deliveries.awaitState(order, DeliveryState.SENT);
        String batch = Deliveries.query("select batch_id from letter where dispatch_id = ?", order.dispatchId())
                .getFirst();

        sweeper.sweep();
        assertThat(batches(batch)).isOne();
        Deliveries.run("delete from letter where batch_id = '%s'".formatted(batch));
        sweeper.sweep();

        assertThat(batches(batch)).isZero();
    }

    private static long batches(String id) {
        return Deliveries.query("select id from letter_batch where id::text = ?", id)
                .size();
    }
}
