package it.sportello.e2e.journey;

import it.sportello.localstack.testing.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Records on a topic, as the service writes them whose part is played. */
public record PlayedEvents(TopicProbe topics, String topic, String service) {

    /** @param type without what all types begin with */
    public void send(String key, String type, String json) {
        topics.send(
                topic,
                key,
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        timeOrderedId().toString(),
                        "ce_source",
                        "/" + service,
                        "ce_type",
                        "it.sportello." + type,
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json"),
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** UUIDv7: what is remembered of ids is kept by the day that the id carries. */
    public static UUID timeOrderedId() {
        UUID random = UUID.randomUUID();
        long most = Instant.now().toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF;
        return new UUID(most, random.getLeastSignificantBits());
    }
}
