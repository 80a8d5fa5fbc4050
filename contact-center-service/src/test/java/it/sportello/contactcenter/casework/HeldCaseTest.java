package it.sportello.contactcenter.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contactcenter.News;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.localstack.testing.TestClock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is heard of a half while an agent is at its case. */
@QuarkusTest
class HeldCaseTest {

    private final CaseStory story = CaseStory.begin();
    private final Desk agent = Desk.agent();

    @Test
    @DisplayName("K1 a late receipt does not hang up on a caller: an agent validates whatever the receipts say")
    void aLateReceiptDoesNotHangUpOnACaller() {
        UUID id = story.overdue();
        agent.verified(id);

        story.receipt();

        story.awaitHalf("SETTLED");
        agent.decide(id, "CONTACT_CONFIRMED").then().statusCode(200).body("outcome", equalTo("CONTACT_CONFIRMED"));
    }

    @Test
    @DisplayName("K1 C13 an impostor who signs in does not stop the rescue of a caller who is verified")
    void anImpostorDoesNotStopTheRescue() {
        UUID id = story.overdue();
        agent.verified(id);

        story.signIn();

        story.awaitHalf("SETTLED");
        agent.decide(id, "CONTACT_CONFIRMED").then().statusCode(200).body("outcome", equalTo("CONTACT_CONFIRMED"));
    }

    @Test
    @DisplayName("K1 C13 an impostor who signs in does not stop a changed contact that waits for approval")
    void anImpostorDoesNotStopAnApproval() {
        UUID id = story.overdue();
        Map<String, String> contact = Map.of("channel", "SMS", "address", "+393335550123");
        agent.verified(id)
                .decide(id, "CONTACT_CHANGED", "contact", contact)
                .then()
                .statusCode(200);

        story.signIn();

        story.awaitHalf("SETTLED");
        Desk.agent()
                .post("/cases/" + id + "/approval", Map.of("approved", true))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("CONTACT_CHANGED"));
    }

    @Test
    @DisplayName("K1 activation ends a case also for an agent who is at it")
    void activationEndsTheCaseOfAnAgent() {
        UUID id = story.overdue();
        agent.verified(id);

        News.publish(new PinActivated(story.person(), 1, CredentialLevel.ORDINARY, TestClock.now()));

        story.awaitState(id, "CLOSED SETTLED");
        assertThat(agent.show(id).getBoolean("case.caller_verified")).isFalse();
        agent.decide(id, "CONTACT_CONFIRMED").then().statusCode(409);
        assertThat(story.told("PinRequestValidated")).isEmpty();
    }
}
