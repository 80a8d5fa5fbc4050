package it.sportello.pin.repudiation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import it.sportello.platform.inbox.Consumption;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ApplicationEventsConsumer {

    private final Consumption consumption;

    ApplicationEventsConsumer(Consumption consumption) {
        this.consumption = consumption;
    }

    @Incoming("application-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        consumption.consume(batch);
    }
}
