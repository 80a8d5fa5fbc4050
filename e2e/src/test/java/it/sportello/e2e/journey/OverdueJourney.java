package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Desk;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Disruptive
class OverdueJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    @DisplayName("K1 twelve hours without a first half put the request on the board, and tell the citizen whom to call")
    void aRequestWhoseMailWasRefusedBecomesOverdue(Suite suite) {
        FictionalCitizen person = FictionalCitizen.random();
        Citizen citizen =
                Citizen.of(suite, person.withEmail(person.email().replace("@example.org", "@refused.example")));
        Desk agent = Desk.of(suite, StaffMember.AGENT_1);
        Answer requested = citizen.requestPin().require(202);
        awaitRefusal(citizen, requested);
        Set<String> before = ids(agent.board());

        suite.clock().forward(Duration.ofHours(12).plusMinutes(1));

        List<JsonNode> overdue = await("overdue request on the board")
                .atMost(PATIENCE)
                .until(() -> undelivered(agent.board(), before), rows -> !rows.isEmpty());
        assertThat(overdue).singleElement().satisfies(row -> {
            assertThat(row.path("kind").asText()).isEqualTo("OVERDUE");
            assertThat(row.path("channel").asText()).isEqualTo("EMAIL");
            assertThat(row.has("tax_code")).isFalse();
        });
        assertThat(citizen.lookAt(requested).require(200).string("next_step")).isEqualTo("CALL_CONTACT_CENTER");
    }

    @Test
    @DisplayName("K1 a first half that was used is not overdue")
    void aFirstHalfThatWasUsedIsNotOverdue(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        Answer requested = citizen.requestPin().require(202);
        String person = citizen.signedInWith(citizen.firstHalf()).personId();
        Desk supervisor = Desk.of(suite, StaffMember.SUPERVISOR);

        suite.clock().forward(Duration.ofHours(13));

        await("the board stays without it while the sweeper looks")
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .until(() -> supervisor.board().stream()
                        .noneMatch(row -> row.path("person_id").asText().equals(person)));
        assertThat(citizen.lookAt(requested).require(200).string("next_step")).isEqualTo("SIGN_IN");
    }

    private static void awaitRefusal(Citizen citizen, Answer requested) {
        await("request is issued")
                .atMost(PATIENCE)
                .until(() -> citizen.lookAt(requested).string("status").equals("ISSUED"));
        await("mail server's refusal is recorded")
                .atMost(PATIENCE)
                .until(() -> citizen.lookAt(requested).at("/halves").toString().contains("FAILED"));
    }

    /** Rows of mail that was refused; nobody else's is while this journey has the suite for itself. */
    private static List<JsonNode> undelivered(List<JsonNode> board, Set<String> before) {
        return board.stream()
                .filter(row -> !before.contains(row.path("id").asText()))
                .filter(row -> row.path("reasons").toString().contains("DELIVERY_FAILED"))
                .toList();
    }

    private static Set<String> ids(List<JsonNode> board) {
        return board.stream().map(row -> row.path("id").asText()).collect(Collectors.toSet());
    }
}
