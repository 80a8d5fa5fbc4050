package it.sportello.notification.batch;

import static org.awaitility.Awaitility.await;

import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.peers.TestPrintShop;
import it.sportello.notification.dispatch.Deliveries;
import it.sportello.notification.dispatch.DeliveryState;
import it.sportello.notification.dispatch.Orders;
import java.time.Duration;

/** Second halves on their way to the print shop. */
final class LetterOrders {

    static final String ADDRESS = "Fantasia Inventata\nVia dei Fiori Finti 7\n00199 Roma RM\nIT";

    static final String HALF = "7Q9X-K3WZ";

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private LetterOrders() {}

    static DispatchRequested publish(Orders orders) {
        DispatchRequested order = orders.publish(orders.secondHalf("it", ADDRESS, HALF));
        Deliveries.awaitState(order, DeliveryState.CREATED);
        return order;
    }

    /** Lets the day pass on which its batch leaves. */
    static void collect(DispatchRequested order) {
        TestClock.forward(Duration.ofHours(24));
        Deliveries.awaitState(order, DeliveryState.SENT);
        await("the print shop has it")
                .atMost(PATIENCE)
                .until(() -> TestPrintShop.get().printed().contains(idOf(order)));
    }

    static String idOf(DispatchRequested order) {
        return order.dispatchId().toString();
    }
}
