package it.sportello.notification.dispatch;

import io.smallrye.common.annotation.Blocking;
import it.sportello.platform.inbox.Consumption;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DispatchMailConsumer {

    private final Consumption consumption;

    DispatchMailConsumer(Consumption consumption) {
        this.consumption = consumption;
    }

    @Incoming("dispatch-mail")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        consumption.consume(batch);
    }
}
