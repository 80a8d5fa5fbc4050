package it.sportello.pin.half;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DeliveryEvent.DeliveryConfirmed;
import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.contracts.event.DeliveryEvent.DeliverySent;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.contracts.event.Event;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.platform.time.Ids;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryEventsTest {

    private static final Instant AT = Instant.parse("2020-04-01T06:00:00Z");

    @Test
    @DisplayName("N2 the status follows the delivery, duplicates and late events included")
    void followsTheDelivery() {
        FictionalCitizen citizen = Residents.registered();
        String path = PinApi.submitted(PinForm.of(citizen));
        PinApi.awaitStatus(path, "ISSUED");
        UUID half = PinApi.halfIdOf(citizen, "FIRST");
        UUID dispatch = UUID.randomUUID();
        UUID sentId = Ids.next();
        Event sent = new DeliverySent(half, dispatch, Channel.EMAIL, AT, Purpose.FIRST_HALF);

        Events.send(sent, sentId);
        awaitDelivery(path, "SENT");
        Events.send(new DeliveryConfirmed(half, dispatch, Channel.EMAIL, true, AT, Purpose.FIRST_HALF), Ids.next());
        awaitDelivery(path, "DELIVERED");
        Events.send(sent, sentId);
        Events.send(sent, Ids.next());
        Events.send(new DeliveryFailed(half, dispatch, Channel.EMAIL, "bounced", AT, Purpose.FIRST_HALF), Ids.next());
        awaitDelivery(path, "FAILED");
        assertThat(PinApi.show(path).<String>path("halves[1].delivery")).isEqualTo("ORDERED");
    }

    private static void awaitDelivery(String path, String delivery) {
        await("the half is " + delivery)
                .until(() ->
                        PinApi.show(path).<String>path("halves[0].delivery").equals(delivery));
    }
}
