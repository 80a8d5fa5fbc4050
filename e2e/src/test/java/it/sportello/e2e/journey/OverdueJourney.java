package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Desk;
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
        Citizen citizen = Citizen.of(suite, person.withEmailAt("refused.example"));
        Desk agent = Desk.of(suite, StaffMember.AGENT_1);
        Answer requested = citizen.requestPin().require(202);
        awaitRefusal(citizen, requested);
        Set<String> before = ids(agent.board());

        suite.clock().forward(Duration.ofHours(12).plusMinutes(1));

        List<JsonNode> overdue = await("overdue request on the board")
                .atMost(PATIENCE)
                .until(() -> newRows(agent.board(), before, "DELIVERY_FAILED"), rows -> !rows.isEmpty());
        assertThat(overdue).singleElement().satisfies(row -> {
            assertThat(row.path("kind").asText()).isEqualTo("OVERDUE");
            assertThat(row.path("channel").asText()).isEqualTo("EMAIL");
            assertThat(row.has("tax_code")).isFalse();
        });
        assertThat(citizen.lookAt(requested).require(200).string("next_step")).isEqualTo("CALL_CONTACT_CENTER");
    }

    @Test
    @DisplayName(
            "K1 of two halves by certified e-mail without a receipt only the unused one is overdue, as PEC_PENDING")
    void signingInIsTheStrongestConfirmation(Suite suite) {
        Citizen user = Citizen.unknownUntilNow(suite);
        Answer used = user.requestPinByCertifiedMail().require(202);
        String usersId = user.signedInWith(user.firstHalf()).personId();
        Citizen waiter = Citizen.unknownUntilNow(suite);
        Answer unused = waiter.requestPinByCertifiedMail().require(202);
        waiter.firstHalf();
        Desk supervisor = Desk.of(suite, StaffMember.SUPERVISOR);
        Set<String> before = ids(supervisor.board());

        suite.clock().forward(Duration.ofHours(12).plusMinutes(1));

        List<JsonNode> pending = await("pending half on the board")
                .atMost(PATIENCE)
                .until(() -> newRows(supervisor.board(), before, "PEC_PENDING"), rows -> !rows.isEmpty());
        assertThat(pending).noneMatch(row -> row.path("person_id").asText().equals(usersId));
        assertThat(supervisor.board())
                .noneMatch(row -> row.path("person_id").asText().equals(usersId));
        assertThat(waiter.lookAt(unused).require(200).string("next_step")).isEqualTo("CALL_CONTACT_CENTER");
        assertThat(user.lookAt(used).require(200).string("next_step")).isEqualTo("SIGN_IN");
    }

    private static void awaitRefusal(Citizen citizen, Answer requested) {
        citizen.awaitStatus(requested, "ISSUED");
        await("mail server's refusal is recorded")
                .atMost(PATIENCE)
                .until(() -> citizen.lookAt(requested).at("/halves").toString().contains("FAILED"));
    }

    private static List<JsonNode> newRows(List<JsonNode> board, Set<String> before, String reason) {
        return board.stream()
                .filter(row -> !before.contains(row.path("id").asText()))
                .filter(row -> row.path("reasons").toString().contains(reason))
                .toList();
    }

    private static Set<String> ids(List<JsonNode> board) {
        return board.stream().map(row -> row.path("id").asText()).collect(Collectors.toSet());
    }
}
