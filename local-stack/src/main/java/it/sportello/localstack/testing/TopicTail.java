package it.sportello.localstack.testing;

import it.sportello.localstack.testing.TopicProbe.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A topic from its beginning. Tests ask many times a second what a topic holds, so what was read once is kept, and the
 * connection too, until the process ends.
 */
final class TopicTail {

    private static final Map<Place, TopicTail> OPEN = new ConcurrentHashMap<>();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<Seen> records = new ArrayList<>();

    private TopicTail(Place place) {
        consumer = consumer(place.bootstrapServers());
        partitions = consumer.partitionsFor(place.topic()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        startAgain();
    }

    private record Place(String bootstrapServers, String topic) {}

    static TopicTail of(String bootstrapServers, String topic) {
        return OPEN.computeIfAbsent(new Place(bootstrapServers, topic), TopicTail::new);
    }

    /** Everything the topic holds now, in order within a partition. */
    synchronized List<Seen> readOn() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        if (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) > end.getValue())) {
            // Another broker has taken the place of the one that was read.
            startAgain();
        }
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(message -> records.add(seen(message)));
        }
        return List.copyOf(records);
    }

    private void startAgain() {
        records.clear();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static Seen seen(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Seen(
                message.topic(), message.partition(), message.offset(), message.key(), headers, message.value());
    }
}
