package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.TopicProbe;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fault")
@Journey
class StrangeEventsJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    @DisplayName("an event of an unknown type and one with an unknown field leave the dead letters empty")
    void laterReleasesAreTolerated(LocalStack stack, Suite suite) {
        var events = about(UUID.randomUUID(), stack);

        events.unknownType();
        events.assistanceNeeded(", \"mood\": \"curious\"");

        awaitOnBoard(suite, events.personId());
        for (SuiteService service : SuiteService.values()) {
            assertThat(deadLetters(suite, service, events.personId()))
                    .as(service.module())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("a poison record goes to the dead letters alone, and what follows it has its effect")
    void aPoisonRecordGoesAlone(LocalStack stack, Suite suite) {
        var events = about(UUID.randomUUID(), stack);

        events.poison();
        events.assistanceNeeded("");

        awaitOnBoard(suite, events.personId());
        assertThat(deadLetters(suite, SuiteService.CONTACT_CENTER, events.personId()))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.path("topic").asText()).isEqualTo("pin-events");
                    assertThat(letter.path("state").asText()).isEqualTo("WAITING");
                });
    }

    @Test
    @DisplayName("an operator plays a dead letter again, and puts one away that stays poison")
    void anOperatorDecidesOnADeadLetter(LocalStack stack, Suite suite) {
        var events = about(UUID.randomUUID(), stack);
        events.poison();
        Desk operator = Desk.of(suite, StaffMember.OPERATOR);
        JsonNode letter = await("dead letter")
                .atMost(PATIENCE)
                .until(
                        () -> deadLetters(suite, SuiteService.CONTACT_CENTER, events.personId()),
                        letters -> !letters.isEmpty())
                .getFirst();
        String id = letter.path("id").asText();

        Answer replayed = operator.replay(SuiteService.CONTACT_CENTER, id);
        assertThat(replayed.status()).isEqualTo(409);
        assertThat(replayed.header("Content-Type")).startsWith("application/problem+json");

        operator.discard(SuiteService.CONTACT_CENTER, id).require(204);
        assertThat(deadLetters(suite, SuiteService.CONTACT_CENTER, events.personId()))
                .isEmpty();
    }

    private static StrangeEvents about(UUID person, LocalStack stack) {
        return new StrangeEvents(new TopicProbe(stack.bootstrapServers()), person);
    }

    private static void awaitOnBoard(Suite suite, UUID person) {
        Desk agent = Desk.of(suite, StaffMember.AGENT_2);
        await("the case stands on the board")
                .atMost(PATIENCE)
                .until(() -> agent.board().stream()
                        .anyMatch(row -> row.path("person_id").asText().equals(person.toString())));
    }

    private static List<JsonNode> deadLetters(Suite suite, SuiteService service, UUID person) {
        return Desk.of(suite, StaffMember.OPERATOR).deadLetters(service).stream()
                .filter(letter -> letter.path("key").asText().equals(person.toString()))
                .toList();
    }
}
