package it.sportello.contactcenter.casework;

import static it.sportello.contactcenter.casework.CaseClaimTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contactcenter.PinScript;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VerificationTest {

    private static final String NUMBER = "HEALTH_CARD_NUMBER";
    private static final String EXPIRY = "HEALTH_CARD_EXPIRY";

    private final CaseStory story = CaseStory.begin();
    private final Desk agent = Desk.agent();

    @Test
    @DisplayName("K6 right or wrong is told at the end alone")
    void rightOrWrongIsToldAtTheEndAlone() {
        UUID id = claimed();

        String afterWrong = agent.answer(id, NUMBER, "80380000000000000009")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        agent.answer(id, EXPIRY, PinScript.EXPIRY).then().statusCode(200).body("result", equalTo("FAILED"));
        String afterRight = agent.answer(id, NUMBER, PinScript.CARD)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        agent.answer(id, EXPIRY, PinScript.EXPIRY).then().statusCode(200).body("result", equalTo("VERIFIED"));

        assertThat(afterWrong).isEqualTo(afterRight).contains("ASKING", EXPIRY);
        assertThat(agent.show(id).getBoolean("case.caller_verified")).isTrue();
        assertThat(story.audited()).containsSubsequence("caller-answered", "caller-not-verified", "caller-verified");
    }

    @Test
    @DisplayName("K6 the server asks the questions, each once")
    void theServerAsksTheQuestions() {
        UUID id = claimed();

        agent.answer(id, EXPIRY, PinScript.EXPIRY)
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("step-not-due")));
        agent.answer(id, NUMBER, PinScript.CARD).then().statusCode(200);
        agent.answer(id, NUMBER, PinScript.CARD).then().statusCode(409).body("type", equalTo(problem("step-not-due")));
    }

    @Test
    @DisplayName("K6 three failures lock the person in every case, until a supervisor lifts it")
    void threeFailuresLockThePerson() {
        UUID id = claimed();
        fail(id);
        fail(id);
        agent.answer(id, NUMBER, "1");
        agent.answer(id, EXPIRY, PinScript.EXPIRY)
                .then()
                .statusCode(200)
                .body("result", equalTo("FAILED"))
                .body("locked_until", notNullValue());
        UUID second = story.overdue();
        agent.act(second, "claim").then().statusCode(200);

        agent.answer(second, NUMBER, PinScript.CARD)
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("verification-locked")));
        agent.delete("/cases/" + id + "/verification-lock").then().statusCode(403);
        Desk.supervisor().delete("/cases/" + id + "/verification-lock").then().statusCode(204);

        agent.answer(second, NUMBER, PinScript.CARD).then().statusCode(200).body("locked_until", nullValue());
        assertThat(story.audited()).contains("verification-lock-lifted");
    }

    @Test
    @DisplayName("K6 without pin-service nobody is verified, and no step is lost")
    void withoutPinServiceNobodyIsVerified() {
        UUID id = claimed();
        PinScript.of(story.person(), PinScript.HANGING_UP);

        agent.answer(id, NUMBER, PinScript.CARD)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo(problem("person-unavailable")));

        PinScript.of(story.person(), "");
        agent.answer(id, NUMBER, PinScript.CARD).then().statusCode(200);
    }

    @Test
    @DisplayName("K6 only who holds the case asks")
    void onlyWhoHoldsTheCaseAsks() {
        UUID id = story.needsAssistance();

        agent.answer(id, NUMBER, PinScript.CARD).then().statusCode(409);
        assertThat(story.audited()).doesNotContain("caller-answered");
    }

    private UUID claimed() {
        UUID id = story.needsAssistance();
        agent.act(id, "claim").then().statusCode(200);
        return id;
    }

    private void fail(UUID id) {
        agent.answer(id, NUMBER, "1").then().statusCode(200);
        agent.answer(id, EXPIRY, PinScript.EXPIRY).then().statusCode(200).body("locked_until", nullValue());
    }
}
