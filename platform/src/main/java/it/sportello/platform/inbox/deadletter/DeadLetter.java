package it.sportello.platform.inbox.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.sportello.platform.inbox.RecordHeaders;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** A record as it was on the topic, and what became of it here. Written by consumption, closed by an operator. */
@Entity
class DeadLetter {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String topic;

    @Column(updatable = false)
    private int partition;

    @Column(updatable = false)
    private long recordOffset;

    @Column(updatable = false)
    private Instant recordedAt;

    @Column(updatable = false)
    private @Nullable String key;

    @Column(updatable = false)
    private String headers;

    private byte @Nullable [] payload;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private Instant firstSeenAt;

    @Enumerated(EnumType.STRING)
    private DeadLetterState state;

    private @Nullable Instant closedAt;

    private @Nullable String closedBy;

    /** For Hibernate: rows are written by consumption. */
    protected DeadLetter() {}

    DeadLetterState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    /** All but the content: an operator has no business with it, and it may be sealed. */
    DeadLetterView toView() {
        return new DeadLetterView(
                id,
                topic,
                partition,
                recordOffset,
                key,
                RecordHeaders.parse(headers),
                payload == null ? 0 : payload.length,
                reason,
                state,
                firstSeenAt,
                closedAt,
                closedBy);
    }

    /** The record again, for another attempt. */
    ConsumerRecord<String, byte[]> toRecord() {
        var message = new ConsumerRecord<>(topic, partition, recordOffset, key, payload);
        RecordHeaders.parse(headers)
                .forEach((name, text) -> message.headers().add(new RecordHeader(name, text.getBytes(UTF_8))));
        return message;
    }

    void markReplayed(String by, Instant at) {
        close(DeadLetterState.REPLAYED, by, at);
    }

    void markDiscarded(String by, Instant at) {
        close(DeadLetterState.DISCARDED, by, at);
    }

    private void close(DeadLetterState end, String by, Instant at) {
        if (state != DeadLetterState.WAITING) {
            throw new IllegalStateException("a dead letter is closed once");
        }
        state = end;
        closedBy = by;
        closedAt = at;
        // It may be sealed, and nobody needs it any more (N6).
        payload = null;
    }
}
