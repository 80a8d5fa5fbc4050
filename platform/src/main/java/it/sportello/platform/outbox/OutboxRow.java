package it.sportello.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.sportello.contracts.event.CloudEventHeaders;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event that waits to be published. {@code id} is its place in the order. */
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String key,
        String type,
        @Nullable String traceparent,
        Instant appendedAt,
        byte[] payload) {

    ProducerRecord<String, byte[]> toRecord(String source) {
        var published = new ProducerRecord<>(topic, key, payload);
        addHeader(published, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SUPPORTED_VERSION);
        addHeader(published, CloudEventHeaders.ID, eventId.toString());
        addHeader(published, CloudEventHeaders.SOURCE, source);
        addHeader(published, CloudEventHeaders.TYPE, type);
        addHeader(published, CloudEventHeaders.TIME, appendedAt.toString());
        addHeader(published, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
        if (traceparent != null) {
            addHeader(published, CloudEventHeaders.TRACE_PARENT, traceparent);
        }
        return published;
    }

    private static void addHeader(ProducerRecord<String, byte[]> published, String name, String value) {
        published.headers().add(name, value.getBytes(UTF_8));
    }
}
