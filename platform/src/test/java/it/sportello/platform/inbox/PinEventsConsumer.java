package it.sportello.platform.inbox;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Exactly what a service writes. */
@ApplicationScoped
class PinEventsConsumer {

    private final Consumption consumption;

    PinEventsConsumer(Consumption consumption) {
        this.consumption = consumption;
    }

    @Incoming("pin-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        consumption.consume(batch);
    }
}
