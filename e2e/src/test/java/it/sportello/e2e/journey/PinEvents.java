package it.sportello.e2e.journey;

import it.sportello.e2e.actor.Citizen;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.testing.TopicProbe;
import java.time.Instant;

/** Records on {@code pin-events} about one person, as pin-service writes them. */
public record PinEvents(TopicProbe topics, String personId) {

    public static PinEvents about(Citizen signedIn, LocalStack stack) {
        return new PinEvents(new TopicProbe(stack.bootstrapServers()), signedIn.personId());
    }

    /** The holder was identified. */
    public void becameDispositive(Instant at) {
        send("CredentialUpgraded", """
                {"person_id": "%s", "level": "DISPOSITIVE", "upgraded_at": "%s"}
                """.formatted(personId, at));
    }

    void send(String type, String json) {
        new PlayedEvents(topics, "pin-events", "pin-service").send(personId, type, json);
    }
}
