package it.sportello.pin.assistance;

import io.smallrye.reactive.messaging.annotations.Blocking;
import it.sportello.platform.inbox.Consumption;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ContactCenterEventsConsumer {

    private final Consumption consumption;

    ContactCenterEventsConsumer(Consumption consumption) {
        this.consumption = consumption;
    }

    @Incoming("contact-center-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        consumption.consume(batch);
    }
}
