package it.sportello.notification.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.peers.TestPrintShop;
import it.sportello.notification.channel.post.press.Letters;
import it.sportello.notification.dispatch.Deliveries;
import it.sportello.notification.dispatch.DeliveryState;
import it.sportello.notification.dispatch.Orders;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticeBatchTest {

    @Inject
    Orders orders;

    @Test
    @DisplayName("C9 N1 a notice letter takes the same way as one with a half: batch, print shop, post")
    void aNoticeLetterTakesTheSameWay() {
        DispatchRequested order = publish(
                "de",
                "application-payment-changed",
                Map.of("protocol_number", "SPT-2020-000000042", "benefit", "BABYSITTING"));
        Deliveries.awaitState(order, DeliveryState.CREATED);

        LetterOrders.collect(order);
        assertThat(Letters.textOf(TestPrintShop.get().pdf(LetterOrders.idOf(order))))
                .contains("Zahlungsangaben geändert", "SPT-2020-000000042", "Fantasia Inventata", "803 164");

        TestClock.forward(Duration.ofHours(13));
        Deliveries.awaitState(order, DeliveryState.DELIVERED);
        Deliveries.awaitTold(order, "LetterPosted", "\"purpose\":\"MESSAGE\"");
        assertThat(Deliveries.column("sealed", order.dispatchId())).contains("null");
    }

    @Test
    @DisplayName("C9 a notice without what its text needs, or of which there is no letter, goes to the dead letters")
    void anUnfinishedNoticeIsNoLetter() {
        Deliveries.awaitDeadLetter(publish("it", "application-payment-changed", Map.of()), "template-parameters");
        Deliveries.awaitDeadLetter(publish("it", "application-receipt", Map.of()), "template-unknown");
    }

    private DispatchRequested publish(String language, String template, Map<String, String> parameters) {
        return orders.publish(orders.noticeLetter(language, LetterOrders.ADDRESS, template, parameters));
    }
}
