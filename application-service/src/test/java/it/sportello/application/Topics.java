package it.sportello.application;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.contracts.Topic;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.TopicProbe;
import java.time.Duration;
import java.util.List;

/** What the others heard of an applicant. */
public final class Topics {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Topics() {}

    /**
     * Everything about this person up to now: files one more application, and when that one is heard, everything before
     * it was. What follows from the last filing is left out.
     */
    public static List<JsonNode> allSoFar(Topic topic, Applicant applicant, String notFiledYet) {
        String last = applicant.again(TestTokens.DISPOSITIVE).file(notFiledYet).text("protocol_number");
        await("the event of the last filing on " + topic.topicName())
                .atMost(PATIENCE)
                .until(() -> heard(topic, applicant).stream().anyMatch(event -> names(event, last)));
        return heard(topic, applicant).stream()
                .filter(event -> !names(event, last))
                .toList();
    }

    private static boolean names(JsonNode event, String protocolNumber) {
        return event.toString().contains(protocolNumber);
    }

    private static List<JsonNode> heard(Topic topic, Applicant applicant) {
        return TopicProbe.ofTestStack()
                .readAll(topic, applicant.person().personId().toString())
                .stream()
                .map(seen -> Fixtures.json(seen.text()))
                .toList();
    }
}
