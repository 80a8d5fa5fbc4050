package it.sportello.contactcenter.casework;

import static it.sportello.contactcenter.casework.CaseClaimTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contactcenter.News;
import it.sportello.contracts.event.PinEvent.ValidationRefused;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OutcomeTest {

    private static final String NEW_ADDRESS = "nuova.casella@example.org";
    private static final Map<String, String> CONTACT = Map.of("channel", "EMAIL", "address", NEW_ADDRESS);

    private final CaseStory story = CaseStory.begin();
    private final Desk agent = Desk.agent();

    @Test
    @DisplayName("K6 no outcome before the caller is verified")
    void noOutcomeBeforeTheCallerIsVerified() {
        UUID id = story.overdue();
        agent.act(id, "claim").then().statusCode(200);

        agent.decide(id, "CONTACT_CONFIRMED")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("caller-not-verified")));

        assertThat(CaseStory.stateOf(id)).isEqualTo("CLAIMED");
        assertThat(story.told("PinRequestValidated")).isEmpty();
    }

    @Test
    @DisplayName("K1 a confirmed contact asks pin-service for a new first half and closes the case, once")
    void aConfirmedContactAsksForANewHalf() {
        UUID id = story.overdue();
        agent.verified(id)
                .decide(id, "CONTACT_CONFIRMED")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        agent.decide(id, "CONTACT_CONFIRMED").then().statusCode(409).body("type", equalTo(problem("case-closed")));

        assertThat(awaitTold("PinRequestValidated"))
                .singleElement()
                .asString()
                .contains(id.toString(), story.person().toString())
                .doesNotContain("sealedContact\":\"");
        assertThat(story.audited()).containsOnlyOnce("case-decided");
    }

    @Test
    @DisplayName("K1 a changed contact is sealed to pin-service at once, and another agent approves it")
    void aChangedContactIsApprovedByAnotherAgent() throws Exception {
        UUID id = story.overdue();
        agent.verified(id)
                .decide(id, "CONTACT_CHANGED", "contact", CONTACT)
                .then()
                .statusCode(200)
                .body("state", equalTo("AWAITING_APPROVAL"));

        assertThat(rows(id)).doesNotContain(NEW_ADDRESS).contains("sealed_contact");
        assertThat(story.told("PinRequestValidated")).isEmpty();
        agent.post("/cases/" + id + "/approval", Map.of("approved", true))
                .then()
                .statusCode(403)
                .body("type", equalTo(problem("another-agent")));
        Desk.agent()
                .post("/cases/" + id + "/approval", Map.of("approved", true))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("CONTACT_CHANGED"));

        String event = awaitTold("PinRequestValidated").getFirst();
        assertThat(event).doesNotContain(NEW_ADDRESS);
        assertThat(SealedForPin.open(event, "sealed_contact"))
                .contains(NEW_ADDRESS, "\"channel\":\"EMAIL\"", "\"purpose\":\"CORRECTION\"")
                .contains(story.request().toString());
        assertThat(rows(id)).doesNotContain("\"sealed_contact\":\"");
        assertThat(story.audited()).containsSubsequence("case-decided", "case-approved");
    }

    @Test
    @DisplayName("K1 not even the database lets a changed contact out by the decision of one agent")
    void theDatabaseCountsFourEyes() throws SQLException {
        UUID id = story.overdue();
        agent.verified(id)
                .decide(id, "CONTACT_CHANGED", "contact", CONTACT)
                .then()
                .statusCode(200);

        try (var connection = TestDatabase.asOwner();
                var alone = connection.prepareStatement("""
                        update desk_case
                           set state = 'CLOSED', outcome = 'CONTACT_CHANGED', closed_at = now(), sealed_contact = null,
                               approved_by = decided_by
                         where id = ?""")) {
            alone.setObject(1, id);

            assertThatThrownBy(alone::executeUpdate).hasMessageContaining("ck_desk_case_four_eyes");
        }
    }

    @Test
    @DisplayName("K1 a changed contact that is turned down is forgotten, and the case is open again")
    void aChangedContactThatIsTurnedDownIsForgotten() {
        UUID id = story.overdue();
        agent.verified(id)
                .decide(id, "CONTACT_CHANGED", "contact", CONTACT)
                .then()
                .statusCode(200);

        Desk.agent()
                .post("/cases/" + id + "/approval", Map.of("approved", false))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("caller_verified", equalTo(false));

        assertThat(rows(id)).doesNotContain("\"sealed_contact\":\"");
        Desk.agent()
                .post("/cases/" + id + "/approval", Map.of("approved", true))
                .then()
                .statusCode(409);
        assertThat(story.told("PinRequestValidated")).isEmpty();
    }

    @Test
    @DisplayName("K2 the register's address confirmed, the PIN can be issued")
    void theRegistersAddressConfirmed() {
        UUID id = story.needsAssistance();
        agent.verified(id).decide(id, "ADDRESS_CONFIRMED").then().statusCode(200);

        assertThat(awaitTold("AddressConfirmed")).singleElement().asString().contains(id.toString());
    }

    @Test
    @DisplayName("K2 a correction goes sealed to pin-service and stays nowhere")
    void aCorrectionGoesSealed() throws Exception {
        UUID id = story.needsAssistance();
        agent.verified(id)
                .decide(
                        id,
                        "ADDRESS_CORRECTED",
                        "correction",
                        Map.of(
                                "street", "Via dei Fiori Finti",
                                "house_number", "7",
                                "postal_code", "00199",
                                "municipality", "Roma",
                                "province", "RM"))
                .then()
                .statusCode(200);

        String event = awaitTold("AddressCorrected").getFirst();
        assertThat(event + rows(id)).doesNotContain("Fiori");
        assertThat(SealedForPin.open(event, "sealed_correction"))
                .contains("\"recipient\":\"register\"", "\"street\":\"Via dei Fiori Finti\"", "\"house_number\":\"7\"")
                .doesNotContain("given_name");
    }

    @Test
    @DisplayName("K2 a refusal tells pin-service why, as a code")
    void aRefusalTellsWhy() {
        UUID id = story.needsAssistance();
        agent.verified(id).decide(id, "REFUSED").then().statusCode(422);
        agent.decide(id, "REFUSED", "reason", "NOT_REQUESTED").then().statusCode(200);

        assertThat(awaitTold("PinRequestRefused")).singleElement().asString().contains("NOT_REQUESTED");
    }

    @Test
    @DisplayName("K2 who is not reached waits until the next call is due; the third call in vain ends the case")
    void theThirdCallInVainEndsTheCase() {
        UUID id = story.needsAssistance();
        CaseStory.comeToCallingHours();
        agent.act(id, "claim").then().statusCode(200);
        await("the service follows the clock")
                .atMost(CaseStory.PATIENCE)
                .until(() -> agent.decide(id, "UNREACHABLE").statusCode() == 200);

        for (String then : List.of("WAITING_FOR_CITIZEN", "CLOSED")) {
            agent.act(id, "claim").then().statusCode(200);
            agent.decide(id, "UNREACHABLE").then().statusCode(409).body("type", equalTo(problem("call-not-due")));
            CaseStory.change("update desk_case set due_at = due_at - interval '5 days' where id = ?", id);
            agent.decide(id, "UNREACHABLE").then().statusCode(200).body("state", equalTo(then));
        }
        assertThat(CaseStory.stateOf(id)).isEqualTo("CLOSED UNREACHABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact-refused", "evidence-unseen"})
    @DisplayName(
            "K1 K4 a contact that pin-service refuses, ever or without a second look, asks for another call; a PIN that ran"
                    + " out does not")
    void aRefusedContactAsksForAnotherCall(String reason) {
        UUID id = story.overdue();
        agent.verified(id).decide(id, "CONTACT_CONFIRMED").then().statusCode(200);

        News.publish(new ValidationRefused(story.person(), story.request(), "expired", TestClock.now()));
        await("the refusal is heard").atMost(CaseStory.PATIENCE).until(() -> rows(id).contains("expired"));
        assertThat(story.find("VALIDATION")).isEmpty();

        News.publish(new ValidationRefused(story.person(), story.request(), reason, TestClock.now()));
        assertThat(story.awaitCase("VALIDATION")).isNotEqualTo(id);
    }

    private List<String> awaitTold(String type) {
        return await(type + " is told")
                .atMost(CaseStory.PATIENCE)
                .until(() -> story.told(type), told -> !told.isEmpty());
    }

    private static String rows(UUID id) {
        return CaseStory.list("select to_json(c)::text from desk_case c where id = ?", id)
                .getFirst();
    }
}
