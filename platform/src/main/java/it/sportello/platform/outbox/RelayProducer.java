package it.sportello.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The relay's producer. It never gives up a record by itself, because it would go on with the next one of the same key;
 * the relay loses patience instead and throws the whole producer away. So what a partition has is always a beginning of
 * what was sent, and sending everything again only adds copies.
 */
@Dependent
class RelayProducer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.LINGER_MS_CONFIG,
            2,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            10_000,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            10_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            Integer.MAX_VALUE);

    private final Map<String, Object> settings;

    private final MeterRegistry meters;

    private @Nullable KafkaProducer<String, byte[]> open;

    private @Nullable KafkaClientMetrics metrics;

    RelayProducer(@Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry meters) {
        this.settings = new HashMap<>(kafka);
        this.settings.putAll(SETTINGS);
        this.meters = meters;
    }

    /** Returns when the broker has all of them. After any exception the caller closes this and starts again. */
    void publish(List<ProducerRecord<String, byte[]>> records)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ProducerRecord<String, byte[]> message : records) {
            sent.add(send(message));
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    /** A record that the producer refuses by itself (no broker known, no room) must end the cycle before the next one goes. */
    private Future<RecordMetadata> send(ProducerRecord<String, byte[]> message)
            throws ExecutionException, InterruptedException {
        Future<RecordMetadata> acknowledgement = get().send(message);
        if (acknowledgement.isDone()) {
            acknowledgement.get();
        }
        return acknowledgement;
    }

    private KafkaProducer<String, byte[]> get() {
        if (open == null) {
            open = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            metrics = new KafkaClientMetrics(open);
            metrics.bindTo(meters);
        }
        return open;
    }

    /** Forgets what is not sent; the next {@link #publish} starts afresh. */
    @Override
    public void close() {
        if (metrics != null) {
            metrics.close();
            metrics = null;
        }
        if (open != null) {
            open.close(Duration.ZERO);
            open = null;
        }
    }
}
