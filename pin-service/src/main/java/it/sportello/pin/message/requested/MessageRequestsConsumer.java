package it.sportello.pin.message.requested;

import io.smallrye.reactive.messaging.annotations.Blocking;
import it.sportello.platform.inbox.Consumption;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class MessageRequestsConsumer {

    private final Consumption consumption;

    MessageRequestsConsumer(Consumption consumption) {
        this.consumption = consumption;
    }

    @Incoming("message-requests")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        consumption.consume(batch);
    }
}
