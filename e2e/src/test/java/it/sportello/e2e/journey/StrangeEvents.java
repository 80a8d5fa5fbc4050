package it.sportello.e2e.journey;

import it.sportello.localstack.testing.TopicProbe;
import java.util.UUID;

/** Records that a later release, a mistake or a stranger puts on {@code pin-events}, all about one invented person. */
record StrangeEvents(TopicProbe topics, UUID personId) {

    /** A fact of this release; {@code more} is added to its JSON. */
    void assistanceNeeded(String more) {
        send("AssistanceNeeded", """
                {"person_id": "%s", "request_id": "%s", "reasons": ["REGISTER_MISMATCH"], "requested_at": "2020-04-01T06:00:00Z"%s}
                """.formatted(personId, UUID.randomUUID(), more));
    }

    void unknownType() {
        send("CitizenWavedHand", "{\"hand\": \"left\"}");
    }

    void poison() {
        send("AssistanceNeeded", "{\"person_id\": \"" + personId + "\", broken");
    }

    private void send(String type, String json) {
        new PlayedEvents(topics, "pin-events", "pin-service").send(personId.toString(), type, json);
    }
}
