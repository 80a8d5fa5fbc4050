package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.FictionalCitizen;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SecondHalfTest {

    @Inject
    Orders orders;

    @ParameterizedTest(name = "C9 {0}")
    @CsvSource({"SMS, DELIVERED, DeliveryConfirmed", "EMAIL, SENT, DeliverySent"})
    @DisplayName("C9 K4 a second half goes out on a contact, too, and is told as one")
    void aSecondHalfGoesOutOnAContact(Channel channel, DeliveryState end, String told) {
        FictionalCitizen citizen = FictionalCitizen.random();
        String contact = channel == Channel.SMS ? citizen.mobile() : citizen.email();
        DispatchRequested order = orders.publish(orders.secondHalfByContact(channel, contact, "7Q9X-K3WZ"));

        Deliveries.awaitState(order, end);

        Deliveries.awaitTold(order, told, "\"purpose\":\"SECOND_HALF\"");
        assertThat(Deliveries.column("sealed", order.dispatchId())).contains("null");
    }
}
