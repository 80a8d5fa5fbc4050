package it.sportello.e2e.journey;

import it.sportello.localstack.testing.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Records that a later release, a mistake or a stranger puts on {@code pin-events}, all about one invented person. */
record StrangeEvents(TopicProbe topics, UUID personId) {

    /** A fact of this release; {@code more} is added to its JSON. */
    void assistanceNeeded(String more) {
        send("it.sportello.AssistanceNeeded", """
                {"person_id": "%s", "request_id": "%s", "reasons": ["REGISTER_MISMATCH"], "requested_at": "2020-04-01T06:00:00Z"%s}
                """.formatted(personId, UUID.randomUUID(), more));
    }

    void unknownType() {
        send("it.sportello.CitizenWavedHand", "{\"hand\": \"left\"}");
    }

    void poison() {
        send("it.sportello.AssistanceNeeded", "{\"person_id\": \"" + personId + "\", broken");
    }

    private void send(String type, String json) {
        topics.send(
                "pin-events",
                personId.toString(),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        timeOrderedId().toString(),
                        "ce_source",
                        "/pin-service",
                        "ce_type",
                        type,
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json"),
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** UUIDv7: inboxes are kept by the day that the id carries. */
    static UUID timeOrderedId() {
        UUID random = UUID.randomUUID();
        long most = Instant.now().toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF;
        return new UUID(most, random.getLeastSignificantBits());
    }
}
