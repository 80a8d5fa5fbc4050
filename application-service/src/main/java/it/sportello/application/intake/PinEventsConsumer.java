package it.sportello.application.intake;

import io.smallrye.common.annotation.Blocking;
import it.sportello.platform.inbox.Consumption;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

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
