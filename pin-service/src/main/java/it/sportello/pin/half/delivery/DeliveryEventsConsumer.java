package it.sportello.pin.half.delivery;

import io.smallrye.reactive.messaging.annotations.Blocking;
import it.sportello.platform.inbox.Consumption;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DeliveryEventsConsumer {

    private final Consumption consumption;

    DeliveryEventsConsumer(Consumption consumption) {
        this.consumption = consumption;
    }

    @Incoming("delivery-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        consumption.consume(batch);
    }
}
