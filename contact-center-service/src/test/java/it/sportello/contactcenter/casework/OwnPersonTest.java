package it.sportello.contactcenter.casework;

import static it.sportello.contactcenter.casework.CaseClaimTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contactcenter.PinScript;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnPersonTest {

    private final CaseStory story = CaseStory.begin();
    private final Desk agent = Desk.agent();

    @Test
    @DisplayName("K6 nobody approves a new contact of their own")
    void nobodyApprovesANewContactOfTheirOwn() {
        UUID id = awaitingApproval();
        PinScript.of(story.person(), PinScript.OWN);

        refusedAsOwn(approve(id));

        assertThat(CaseStory.stateOf(id)).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    @DisplayName("K6 nobody approves while it cannot be told whose contact it is")
    void nobodyApprovesWithoutPinService() {
        UUID id = awaitingApproval();
        PinScript.of(story.person(), PinScript.HANGING_UP);

        refusedAsUnavailable(approve(id));

        assertThat(CaseStory.stateOf(id)).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    @DisplayName("K6 no supervisor lifts a lock of their own")
    void noSupervisorLiftsALockOfTheirOwn() {
        UUID id = story.needsAssistance();
        PinScript.of(story.person(), PinScript.OWN);

        refusedAsOwn(Desk.supervisor().delete("/cases/" + id + "/verification-lock"));

        assertThat(story.audited()).doesNotContain("verification-lock-lifted");
    }

    @Test
    @DisplayName("K6 nobody ends a case of their own, not even with an outcome for which nobody is verified")
    void nobodyEndsACaseOfTheirOwn() {
        UUID id = story.needsAssistance();
        agent.act(id, "claim").then().statusCode(200);
        PinScript.of(story.person(), PinScript.OWN);

        refusedAsOwn(agent.decide(id, "UNREACHABLE"));

        assertThat(CaseStory.stateOf(id)).isEqualTo("CLAIMED");
        assertThat(story.audited()).contains("decision-refused");
    }

    @Test
    @DisplayName("K6 nobody ends a case while it cannot be told whose it is")
    void nobodyEndsACaseWithoutPinService() {
        UUID id = story.needsAssistance();
        agent.act(id, "claim").then().statusCode(200);
        PinScript.of(story.person(), PinScript.HANGING_UP);

        refusedAsUnavailable(agent.decide(id, "UNREACHABLE"));

        assertThat(CaseStory.stateOf(id)).isEqualTo("CLAIMED");
    }

    private UUID awaitingApproval() {
        UUID id = story.overdue();
        agent.verified(id)
                .decide(id, "CONTACT_CHANGED", "contact", Map.of("channel", "EMAIL", "address", "nuova@example.org"))
                .then()
                .statusCode(200);
        return id;
    }

    private static Response approve(UUID id) {
        return Desk.agent().post("/cases/" + id + "/approval", Map.of("approved", true));
    }

    private static void refusedAsUnavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo(problem("person-unavailable")));
    }

    private static void refusedAsOwn(Response answer) {
        answer.then().statusCode(403).body("type", equalTo(problem("own-person")));
    }
}
