package it.sportello.platform.inbox.deadletter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.platform.inbox.Batch;
import it.sportello.platform.inbox.Consumption;
import it.sportello.platform.inbox.Rows;
import it.sportello.platform.inbox.TakingHandler;
import it.sportello.platform.time.Ids;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeadLetterTest {

    @Inject
    Consumption consumption;

    @Inject
    TakingHandler handler;

    @Inject
    DeadLetterSweeper sweeper;

    private final UUID person = UUID.randomUUID();

    @Test
    @DisplayName("an operator sees why a record had no effect, but never its content")
    void listsWithoutContent() {
        UUID id = buryUnreadable();

        asOperator()
                .get("/dead-letters?limit=100&cursor=" + before(id))
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(id.toString()))
                .body("items[0].reason", equalTo("not JSON"))
                .body("items[0].headers.ce_type", equalTo("it.sportello.PinRequestReceived"))
                .body("items[0].payload_size", equalTo(3))
                .body("items", everyItem(not(hasKey("payload"))));
    }

    @Test
    @DisplayName("pages follow each other without gap or overlap")
    void pagesByCursor() {
        UUID first = buryUnreadable();
        UUID second = buryUnreadable();

        String next = asOperator()
                .get("/dead-letters?limit=1&cursor=" + before(first))
                .then()
                .body("items.id", equalTo(List.of(first.toString())))
                .extract()
                .path("next");
        asOperator()
                .get("/dead-letters?limit=1&cursor=" + next)
                .then()
                .body("items.id", equalTo(List.of(second.toString())))
                .body("next", equalTo(null));
    }

    @Test
    @DisplayName("a healed record can be replayed; replaying it twice has one effect")
    void replaysOnce() {
        var event = Batch.requestOf(person);
        breakDown(event.requestId());
        consumption.consume(Batch.of(event).records());
        UUID id = deadLetter();
        handler.removeTrap(event.requestId());

        replay(id).statusCode(200).body("state", equalTo("REPLAYED")).body("closed_by", equalTo("staff-operator"));
        replay(id).statusCode(200).body("state", equalTo("REPLAYED"));

        assertThat(Rows.takenOf(person)).containsExactly(event.requestId());
        assertThat(audited(id)).containsExactly("dead-letter-replayed");
        discard(id).statusCode(409).body("type", equalTo("https://sportello.example/problems/dead-letter-closed"));
    }

    @Test
    @DisplayName("a copy that took effect meanwhile makes the replay harmless")
    void replaysAfterCopy() {
        var event = Batch.requestOf(person);
        UUID eventId = Ids.next();
        breakDown(event.requestId());
        consumption.consume(Batch.of(eventId, event).records());
        handler.removeTrap(event.requestId());
        consumption.consume(Batch.of(eventId, event).records());

        replay(deadLetter()).statusCode(200);

        assertThat(Rows.takenOf(person)).containsExactly(event.requestId());
    }

    @Test
    @DisplayName("a record that still fails answers 409 with the reason, leaves no effect and waits on")
    void refusesWhatStillFails() {
        var event = Batch.requestOf(person);
        breakDown(event.requestId());
        consumption.consume(Batch.of(event).records());
        UUID id = deadLetter();

        String detail = replay(id).statusCode(409).extract().path("detail");

        assertThat(detail)
                .startsWith("the handler failed with IllegalStateException")
                .doesNotContain("broken");
        assertThat(Rows.takenOf(person)).isEmpty();
        assertThat(state(id)).isEqualTo("WAITING");
        assertThat(audited(id)).containsExactly("dead-letter-replay-refused");
    }

    @Test
    @DisplayName("a database that is away while replaying is no fault of the record: 503, and it waits on")
    void answersBusyWhenTheDatabaseIsAway() {
        var event = Batch.requestOf(person);
        breakDown(event.requestId());
        consumption.consume(Batch.of(event).records());
        UUID id = deadLetter();
        handler.lay(
                event.requestId(),
                (attempt, session) -> session.createNativeQuery("select pg_terminate_backend(pg_backend_pid())")
                        .getResultList());

        replay(id).statusCode(503).header("Retry-After", "5");

        assertThat(state(id)).isEqualTo("WAITING");
    }

    @Test
    @DisplayName("N6 content is wiped when a dead letter is closed, or after 30 days of waiting")
    void wipesContent() throws SQLException {
        UUID discarded = buryUnreadable();
        UUID forgotten = buryUnreadable();
        UUID recent = buryUnreadable();
        try (var owner = TestDatabase.asOwner();
                var age = owner.prepareStatement(
                        "update dead_letter set first_seen_at = now() - interval '31 days' where id = ?")) {
            age.setObject(1, forgotten);
            age.executeUpdate();
        }

        discard(discarded).statusCode(204);
        sweeper.sweep();

        assertThat(Rows.column(
                        "select id from dead_letter where payload is not null and id in (?, ?, ?)",
                        UUID.class,
                        discarded,
                        forgotten,
                        recent))
                .containsExactly(recent);
    }

    @Test
    @DisplayName("an unreadable record cannot be replayed, only discarded; it is kept with who and when")
    void discards() {
        UUID id = buryUnreadable();

        replay(id).statusCode(409).body("detail", equalTo("not JSON"));
        discard(id).statusCode(204);
        discard(id).statusCode(204);

        asOperator()
                .get("/dead-letters?state=DISCARDED&limit=100&cursor=" + before(id))
                .then()
                .body("items.id", hasItem(id.toString()))
                .body("items[0].closed_by", equalTo("staff-operator"));
        assertThat(audited(id)).containsExactly("dead-letter-replay-refused", "dead-letter-discarded");
        replay(id).statusCode(409);
    }

    @Test
    @DisplayName("nobody but an operator comes near dead letters")
    void refusesOthers() {
        UUID id = buryUnreadable();

        given().get("/dead-letters").then().statusCode(401);
        as("agent").get("/dead-letters").then().statusCode(403);
        as("supervisor").post("/dead-letters/{id}/replay", id).then().statusCode(403);
        as("auditor").delete("/dead-letters/{id}", id).then().statusCode(403);
        replay(UUID.randomUUID()).statusCode(404);
        assertThat(state(id)).isEqualTo("WAITING");
    }

    private UUID buryUnreadable() {
        String key = UUID.randomUUID().toString();
        consumption.consume(new Batch()
                .add(Batch.message(key, Batch.headers(Ids.next(), "it.sportello.PinRequestReceived"), new byte[3]))
                .records());
        return Rows.column("select id from dead_letter where key = ?", UUID.class, key)
                .getFirst();
    }

    private void breakDown(UUID requestId) {
        handler.lay(requestId, (attempt, session) -> {
            throw new IllegalStateException("broken");
        });
    }

    private UUID deadLetter() {
        return Rows.column("select id from dead_letter where key = ?", UUID.class, person.toString())
                .getFirst();
    }

    /** Cursors are exclusive. */
    private static UUID before(UUID id) {
        return new UUID(id.getMostSignificantBits() - 1, -1L);
    }

    private static String state(UUID id) {
        return Rows.column("select state from dead_letter where id = ?", String.class, id)
                .getFirst();
    }

    private static List<String> audited(UUID id) {
        return Rows.column("select action from audit where case_id = ? order by id", String.class, id.toString());
    }

    private static ValidatableResponse replay(UUID id) {
        return asOperator().post("/dead-letters/{id}/replay", id).then();
    }

    private static ValidatableResponse discard(UUID id) {
        return asOperator().delete("/dead-letters/{id}", id).then();
    }

    private static RequestSpecification asOperator() {
        return as("operator");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.staff(role));
    }
}
