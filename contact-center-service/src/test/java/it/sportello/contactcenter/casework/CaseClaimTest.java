package it.sportello.contactcenter.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaseClaimTest {

    private final CaseStory story = CaseStory.begin();
    private final Desk agent = Desk.agent();
    private final Desk other = Desk.agent();

    @Test
    @DisplayName("K5 of many agents who claim a case at once one gets it")
    void ofManyAgentsOneGetsIt() throws InterruptedException, ExecutionException {
        UUID id = story.needsAssistance();
        List<Callable<Integer>> claims = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Desk one = Desk.agent();
            claims.add(() -> one.act(id, "claim").statusCode());
        }

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(claims.size())) {
            for (Future<Integer> answer : threads.invokeAll(claims)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(story.audited()).containsOnlyOnce("case-claimed");
    }

    @Test
    @DisplayName("K5 whoever holds a case claims it twice as well as once")
    void whoeverHoldsItClaimsItTwice() {
        UUID id = story.needsAssistance();
        agent.verified(id);

        agent.act(id, "claim").then().statusCode(200).body("caller_verified", equalTo(true));
    }

    @Test
    @DisplayName("K5 an idle case goes to whoever asks, with an unverified caller, and its old holder can do no more")
    void anIdleCaseGoesToWhoeverAsks() {
        UUID id = story.needsAssistance();
        agent.verified(id);
        other.act(id, "claim").then().statusCode(409).body("type", equalTo(problem("case-taken")));

        CaseStory.letLeaseRunOut(id);

        agent.decide(id, "ADDRESS_CONFIRMED").then().statusCode(409).body("type", equalTo(problem("case-not-claimed")));
        other.act(id, "claim").then().statusCode(200).body("caller_verified", equalTo(false));
        agent.decide(id, "ADDRESS_CONFIRMED").then().statusCode(409);
        agent.act(id, "release").then().statusCode(409);
        assertThat(CaseStory.stateOf(id)).isEqualTo("CLAIMED");
    }

    @Test
    @DisplayName("K5 an act begins the lease anew")
    void anActBeginsTheLeaseAnew() {
        UUID id = story.needsAssistance();
        agent.act(id, "claim").then().statusCode(200);
        String before = leaseOf(id);

        agent.show(id);

        assertThat(leaseOf(id)).isGreaterThan(before);
    }

    @Test
    @DisplayName("K5 a supervisor takes a case from whoever holds it")
    void aSupervisorTakesACase() {
        UUID id = story.needsAssistance();
        agent.act(id, "claim").then().statusCode(200);
        other.act(id, "release").then().statusCode(409);

        Desk.supervisor().act(id, "release").then().statusCode(200).body("state", equalTo("OPEN"));

        other.act(id, "claim").then().statusCode(200);
        assertThat(story.audited()).contains("case-released");
    }

    @Test
    @DisplayName("K5 the next case is one that nobody else is at")
    void theNextCaseIsOneThatNobodyElseIsAt() {
        putFirst(story.needsAssistance());
        putFirst(CaseStory.begin().needsAssistance());

        String mine = agent.post("/cases/next").then().statusCode(200).extract().path("id");
        String theirs =
                other.post("/cases/next").then().statusCode(200).extract().path("id");

        assertThat(mine).isNotEqualTo(theirs);
        assertThat(CaseStory.stateOf(UUID.fromString(mine))).isEqualTo("CLAIMED");
    }

    @Test
    @DisplayName("K2 K5 the next case is none whose call is not due, not even when somebody has given it back")
    void theNextCaseIsNoneWhoseCallIsNotDue() {
        UUID id = story.needsAssistance();
        CaseStory.change(
                "update desk_case set attempts = 1, due_at = due_at + interval '30 days', priority = 99 where id = ?",
                id);
        agent.act(id, "claim").then().statusCode(200);
        agent.act(id, "release").then().statusCode(200);
        CaseStory.begin().needsAssistance();
        assertThat(other.post("/cases/next").then().statusCode(200).extract().<String>path("id"))
                .isNotEqualTo(id.toString());

        CaseStory.change("update desk_case set due_at = due_at - interval '60 days' where id = ?", id);

        assertThat(other.post("/cases/next").then().statusCode(200).extract().<String>path("id"))
                .isEqualTo(id.toString());
    }

    @Test
    @DisplayName("K7 whoever is refused an act in a case is written down, and why")
    void whoeverIsRefusedIsWrittenDown() {
        UUID id = story.needsAssistance();
        agent.act(id, "claim").then().statusCode(200);

        other.act(id, "claim").then().statusCode(409);
        other.act(id, "release").then().statusCode(409);
        other.answer(id, "HEALTH_CARD_NUMBER", "1").then().statusCode(409);
        other.decide(id, "UNREACHABLE").then().statusCode(409);
        other.post("/cases/" + id + "/approval", Map.of("approved", true))
                .then()
                .statusCode(409);

        assertThat(CaseStory.list(
                        "select action || ' ' || reason from audit where case_id = ? order by id", id.toString()))
                .containsExactly(
                        "case-claimed ASSISTANCE",
                        "claim-refused case-taken",
                        "release-refused case-not-claimed",
                        "answer-refused case-not-claimed",
                        "decision-refused case-not-claimed",
                        "approval-refused not-awaiting-approval");
    }

    @Test
    @DisplayName("K5 a case that does not exist can be claimed by nobody")
    void aCaseThatDoesNotExistIsNotFound() {
        agent.act(UUID.randomUUID(), "claim").then().statusCode(404);
    }

    private static void putFirst(UUID id) {
        CaseStory.change("update desk_case set priority = 98 where id = ?", id);
    }

    private static String leaseOf(UUID id) {
        return CaseStory.list("select lease_until::text from desk_case where id = ?", id)
                .getFirst();
    }

    static String problem(String slug) {
        return "https://sportello.example/problems/" + slug;
    }
}
