package it.sportello.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What operators see of the relay; a growing {@code outbox.oldest.unsent.age} is the alert. */
@Singleton
class RelayMetrics {

    private final AtomicReference<Instant> oldestUnsent = new AtomicReference<>(Instant.MAX);

    private final Counter published;

    private final Counter failures;

    RelayMetrics(MeterRegistry meters) {
        published = meters.counter("outbox.published");
        failures = meters.counter("outbox.relay.failures");
        TimeGauge.builder("outbox.oldest.unsent.age", this, TimeUnit.MILLISECONDS, RelayMetrics::oldestUnsentAge)
                .description("How long the oldest unpublished event has been waiting")
                .register(meters);
    }

    void waiting(List<OutboxRow> rows) {
        oldestUnsent.set(rows.isEmpty() ? Instant.MAX : rows.getFirst().appendedAt());
    }

    void published(List<OutboxRow> rows) {
        published.increment(rows.size());
        oldestUnsent.set(Instant.MAX);
    }

    void failed() {
        failures.increment();
    }

    private double oldestUnsentAge() {
        Instant oldest = oldestUnsent.get();
        return oldest.equals(Instant.MAX)
                ? 0
                : Math.max(0, Duration.between(oldest, Instant.now()).toMillis());
    }
}
