package it.sportello.e2e.journey;

import it.sportello.e2e.actor.Citizen;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.testing.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Records on {@code pin-events} about one person, as pin-service writes them. */
public record PinEvents(TopicProbe topics, String personId) {

    public static PinEvents about(Citizen signedIn, LocalStack stack) {
        return new PinEvents(new TopicProbe(stack.bootstrapServers()), signedIn.personId());
    }

    /** The holder was identified. */
    public void becameDispositive(Instant at) {
        send("it.sportello.CredentialUpgraded", """
                {"person_id": "%s", "level": "DISPOSITIVE", "upgraded_at": "%s"}
                """.formatted(personId, at));
    }

    void send(String type, String json) {
        topics.send(
                "pin-events",
                personId,
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
