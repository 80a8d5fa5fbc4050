package it.sportello.localstack.testing;

import it.sportello.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Topics as a stranger sees them: raw bytes in, raw bytes out. */
public final class TopicProbe {

    /** Tests send one record at a time, many times: to connect anew for each would cost more than all the rest. */
    private static final Map<String, KafkaProducer<String, byte[]>> PRODUCERS = new ConcurrentHashMap<>();

    private final String bootstrapServers;

    public TopicProbe(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** At the broker of the running {@link TestStack}. */
    public static TopicProbe ofTestStack() {
        return new TopicProbe(TestSettings.bootstrapServers());
    }

    /** One record of a topic. */
    public record Seen(
            String topic, int partition, long offset, String key, Map<String, String> headers, byte[] value) {

        public String text() {
            return new String(value, StandardCharsets.UTF_8);
        }
    }

    /** Returns when the broker has it. */
    public void send(Topic topic, String key, Map<String, String> headers, byte[] value) {
        send(topic.topicName(), key, headers, value);
    }

    public void send(String topic, String key, Map<String, String> headers, byte[] value) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            PRODUCERS
                    .computeIfAbsent(bootstrapServers, TopicProbe::producer)
                    .send(message)
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker refused a record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", e);
        }
    }

    /** Everything the topic holds now, in order within a partition. */
    public List<Seen> readAll(Topic topic) {
        return readAll(topic.topicName());
    }

    public List<Seen> readAll(String topic) {
        return TopicTail.of(bootstrapServers, topic).readOn();
    }

    /** Everything that all topics hold now but the broker's own. */
    public List<Seen> readEverything() {
        return topics().stream().flatMap(topic -> readAll(topic).stream()).toList();
    }

    public List<Seen> readAll(Topic topic, String key) {
        return readAll(topic).stream().filter(seen -> key.equals(seen.key())).toList();
    }

    private static KafkaProducer<String, byte[]> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The names of all topics but the broker's own. */
    private List<String> topics() {
        try (var consumer = TopicTail.consumer(bootstrapServers)) {
            return consumer.listTopics().keySet().stream()
                    .filter(name -> !name.startsWith("__"))
                    .toList();
        }
    }
}
