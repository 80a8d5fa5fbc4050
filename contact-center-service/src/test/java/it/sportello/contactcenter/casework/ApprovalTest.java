package it.sportello.contactcenter.casework;

import static it.sportello.contactcenter.casework.CaseClaimTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A changed contact that waits for a second agent. */
@QuarkusTest
class ApprovalTest {

    private final CaseStory story = CaseStory.begin();
    private final Desk agent = Desk.agent();
    private final Desk other = Desk.agent();

    private UUID id;

    @BeforeEach
    void changeTheContact() {
        id = story.overdue();
        agent.verified(id)
                .decide(id, "CONTACT_CHANGED", "contact", Map.of("channel", "SMS", "address", "+393335550123"))
                .then()
                .statusCode(200);
        CaseStory.change("update desk_case set priority = 99 where id = ?", id);
    }

    @Test
    @DisplayName("K1 K5 an approval is somebody else's next case, one agent's at a time")
    void anApprovalIsSomebodyElsesNextCase() {
        CaseStory.begin().needsAssistance();
        CaseStory.begin().needsAssistance();
        assertThat(next(agent).extract().<String>path("id")).isNotEqualTo(id.toString());

        next(other).body("id", equalTo(id.toString())).body("state", equalTo("AWAITING_APPROVAL"));

        assertThat(next(Desk.agent()).extract().<String>path("id")).isNotEqualTo(id.toString());
        approve(other).then().statusCode(200).body("outcome", equalTo("CONTACT_CHANGED"));
        assertThat(story.audited()).containsSubsequence("case-decided", "approval-offered", "case-approved");
    }

    @Test
    @DisplayName("K1 an approval that an idle agent was asked for is asked of the next one")
    void anIdleAgentIsNotWaitedFor() {
        next(other).body("id", equalTo(id.toString()));

        CaseStory.letLeaseRunOut(id);

        next(Desk.agent()).body("id", equalTo(id.toString()));
    }

    @Test
    @DisplayName("K1 a changed contact that nobody approves in time goes nowhere, and somebody begins anew")
    void whatNobodyApprovesInTimeGoesNowhere() {
        CaseStory.change("update desk_case set due_at = due_at - interval '30 days' where id = ?", id);

        approve(other).then().statusCode(409).body("type", equalTo(problem("not-awaiting-approval")));
        next(agent).body("id", equalTo(id.toString())).body("state", equalTo("CLAIMED"));

        assertThat(agent.show(id).getBoolean("case.caller_verified")).isFalse();
        assertThat(CaseStory.list("select 1 from desk_case where id = ? and sealed_contact is not null", id))
                .isEmpty();
        assertThat(story.told("PinRequestValidated")).isEmpty();
    }

    private static ValidatableResponse next(Desk desk) {
        return desk.post("/cases/next").then().statusCode(200);
    }

    private Response approve(Desk desk) {
        return desk.post("/cases/" + id + "/approval", Map.of("approved", true));
    }
}
