package it.sportello.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** The one way from a topic into a service. */
@ApplicationScoped
public class Consumption {

    /** Takes a batch in; returns when all of it has had its effect or stands in the dead letters. */
    public void consume(ConsumerRecords<String, byte[]> batch) {
        throw new UnsupportedOperationException("lands next");
    }
}
