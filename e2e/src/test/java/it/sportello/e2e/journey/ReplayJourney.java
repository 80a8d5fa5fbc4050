package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.TopicProbe;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fault")
@Disruptive
class ReplayJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    @DisplayName("a dead letter has its effect when it is played again after its cause is gone")
    void aDeadLetterHasItsEffectAfterwards(LocalStack stack, Suite suite) throws SQLException {
        var events = new StrangeEvents(new TopicProbe(stack.bootstrapServers()), UUID.randomUUID());
        Desk operator = Desk.of(suite, StaffMember.OPERATOR);
        Desk agent = Desk.of(suite, StaffMember.AGENT_1);
        asOwner(stack, "revoke insert on request_follow_up from contact_center_app");
        String letter;
        try {
            events.assistanceNeeded("");
            letter = await("record in the dead letters")
                    .atMost(PATIENCE)
                    .until(() -> letterAbout(operator, events.personId()), id -> !id.isEmpty());
        } finally {
            asOwner(stack, "grant insert on request_follow_up to contact_center_app");
        }
        assertThat(standsOn(agent, events.personId())).isFalse();

        Answer replayed = operator.replay(SuiteService.CONTACT_CENTER, letter).require(200);

        assertThat(replayed.string("state")).isEqualTo("REPLAYED");
        assertThat(standsOn(agent, events.personId())).isTrue();
        assertThat(letterAbout(operator, events.personId())).isEmpty();
    }

    private static String letterAbout(Desk operator, UUID person) {
        return operator.deadLetters(SuiteService.CONTACT_CENTER).stream()
                .filter(letter -> letter.path("key").asText().equals(person.toString()))
                .map(letter -> letter.path("id").asText())
                .findFirst()
                .orElse("");
    }

    private static boolean standsOn(Desk agent, UUID person) {
        return agent.board().stream()
                .map((JsonNode row) -> row.path("person_id").asText())
                .anyMatch(person.toString()::equals);
    }

    private static void asOwner(LocalStack stack, String sql) throws SQLException {
        ServiceDatabase database = stack.database(SuiteService.CONTACT_CENTER);
        try (Connection owner = database.connectAs(database.owner());
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
