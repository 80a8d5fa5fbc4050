package it.sportello.contactcenter.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contactcenter.PinScript;
import it.sportello.contactcenter.PinScript.Call;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PinRevocationTest {

    private final CaseStory story = CaseStory.begin();
    private final Desk agent = Desk.agent();

    @Test
    @DisplayName("C12 an agent has a verified caller's PIN revoked, under a grant that says so, and it is written down")
    void revokesForAVerifiedCaller() {
        UUID id = story.overdue();
        agent.verified(id).act(id, "pin-revocation").then().statusCode(204);

        Call call = PinScript.lastCall(story.person());
        String grant = new String(Base64.getUrlDecoder().decode(call.grant().split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(grant)
                .contains(
                        "\"verified\":true",
                        "\"purpose\":\"pin-revocation\"",
                        story.person().toString());
        assertThat(call.authorization()).isEqualTo("Bearer " + agent.token());
        assertThat(story.audited()).contains("pin-revocation-asked");
    }

    @Test
    @DisplayName("K6 nothing is revoked for a caller who is not verified, nor by who does not hold the case")
    void refusesBeforeTheScript() {
        UUID id = story.overdue();
        agent.act(id, "claim").then().statusCode(200);

        assertThat(problemOf(agent.act(id, "pin-revocation"))).isEqualTo("409 caller-not-verified");
        assertThat(problemOf(Desk.agent().act(id, "pin-revocation"))).isEqualTo("409 case-not-claimed");

        assertThat(story.audited()).contains("pin-revocation-refused").doesNotContain("pin-revocation-asked");
    }

    @Test
    @DisplayName("K6 C12 nobody revokes their own, and without pin-service the agent is told to try again")
    void passesOnWhatPinServiceSays() {
        UUID id = story.overdue();
        agent.verified(id);
        PinScript.of(story.person(), PinScript.OWN);
        assertThat(problemOf(agent.act(id, "pin-revocation"))).isEqualTo("403 own-person");

        PinScript.of(story.person(), PinScript.HANGING_UP);
        assertThat(problemOf(agent.act(id, "pin-revocation"))).isEqualTo("503 person-unavailable");
    }

    private static String problemOf(Response refusal) {
        String type = refusal.path("type");
        return refusal.statusCode() + " " + type.substring(type.lastIndexOf('/') + 1);
    }
}
