package it.sportello.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.sportello.contracts.event.CloudEventHeaders;
import it.sportello.contracts.event.Event;
import it.sportello.contracts.event.EventJson;
import it.sportello.contracts.event.EventTypes;
import it.sportello.contracts.event.PinEvent.PinRequestReceived;
import it.sportello.platform.time.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Records as a consumer gets them, without waiting for a broker. */
public final class Batch {

    private static final TopicPartition PARTITION = new TopicPartition("pin-events", 0);

    /** Far from the offsets that the real topic reaches in a test run. */
    private static final AtomicLong OFFSETS = new AtomicLong(1_000_000);

    private final List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();

    public static PinRequestReceived requestOf(UUID personId) {
        return new PinRequestReceived(personId, Ids.next(), Instant.parse("2020-04-01T06:00:00Z"));
    }

    public static Map<String, String> headers(UUID eventId, String type) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CloudEventHeaders.SPEC_VERSION, "1.0");
        headers.put(CloudEventHeaders.ID, eventId.toString());
        headers.put(CloudEventHeaders.SOURCE, "/pin-service");
        headers.put(CloudEventHeaders.TYPE, type);
        return headers;
    }

    public static ConsumerRecord<String, byte[]> message(String key, Map<String, String> headers, byte[] value) {
        var message =
                new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), OFFSETS.incrementAndGet(), key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return message;
    }

    public static Batch of(Event... events) {
        Batch batch = new Batch();
        for (Event event : events) {
            batch.add(Ids.next(), event);
        }
        return batch;
    }

    public static Batch of(UUID eventId, Event event) {
        return new Batch().add(eventId, event);
    }

    Batch add(UUID eventId, Event event) {
        return add(message(event.key(), headers(eventId, EventTypes.typeOf(event.getClass())), EventJson.write(event)));
    }

    public Batch add(ConsumerRecord<String, byte[]> message) {
        messages.add(message);
        return this;
    }

    public ConsumerRecords<String, byte[]> records() {
        return new ConsumerRecords<>(Map.of(PARTITION, messages), Map.of(PARTITION, new OffsetAndMetadata(0)));
    }
}
