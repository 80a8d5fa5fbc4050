package it.sportello.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.platform.time.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutboxRowTest {

    private final UUID eventId = Ids.next();

    @Test
    @DisplayName("a record carries key, content and the CloudEvents headers of its event")
    void becomesCloudEvent() {
        var published = row("00-trace-span-01").toRecord("/pin-service");

        assertThat(published.topic()).isEqualTo("pin-events");
        assertThat(published.key()).isEqualTo("key");
        assertThat(published.value()).asString(UTF_8).isEqualTo("{}");
        assertThat(published.headers().toArray())
                .extracting(header -> header.key() + ": " + new String(header.value(), UTF_8))
                .containsExactly(
                        "ce_specversion: 1.0",
                        "ce_id: " + eventId,
                        "ce_source: /pin-service",
                        "ce_type: it.sportello.PinRevoked",
                        "ce_time: 2026-01-02T03:04:05.678Z",
                        "content-type: application/json",
                        "traceparent: 00-trace-span-01");
    }

    @Test
    @DisplayName("an event of no trace has no trace header")
    void omitsMissingTrace() {
        assertThat(row(null).toRecord("/pin-service").headers().lastHeader("traceparent"))
                .isNull();
    }

    private OutboxRow row(@Nullable String traceparent) {
        return new OutboxRow(
                1,
                eventId,
                "pin-events",
                "key",
                "it.sportello.PinRevoked",
                traceparent,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                "{}".getBytes(UTF_8));
    }
}
