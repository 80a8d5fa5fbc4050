package it.sportello.notification.intake;

import io.smallrye.common.annotation.Blocking;
import it.sportello.platform.inbox.Consumption;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** One method a role; {@code RoleTopics} switches on those of this process. */
@ApplicationScoped
class DispatchConsumer {

    private final Consumption consumption;

    DispatchConsumer(Consumption consumption) {
        this.consumption = consumption;
    }

    @Incoming("dispatch-sms")
    @Blocking
    void consumeSms(ConsumerRecords<String, byte[]> batch) {
        consumption.consume(batch);
    }

    @Incoming("dispatch-mail")
    @Blocking
    void consumeMail(ConsumerRecords<String, byte[]> batch) {
        consumption.consume(batch);
    }

    @Incoming("dispatch-postal")
    @Blocking
    void consumePostal(ConsumerRecords<String, byte[]> batch) {
        consumption.consume(batch);
    }
}
