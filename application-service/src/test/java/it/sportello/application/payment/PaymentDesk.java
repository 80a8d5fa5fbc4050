package it.sportello.application.payment;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.sportello.localstack.testing.JsonAnswer;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.TokenDraft;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment officer at the door of the running service. */
public record PaymentDesk(String officer, @Nullable UUID ownPerson) {

    public static final PaymentDesk FIRST = new PaymentDesk("payment-officer-1", null);
    public static final PaymentDesk SECOND = new PaymentDesk("payment-officer-2", null);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A run of this benefit, collected. */
    public String draft(String benefit) {
        return draft(Map.of("benefit", benefit));
    }

    public String draft(Map<String, Object> asked) {
        String run = request(asked, UUID.randomUUID())
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        awaitStatus(run, "DRAFT");
        return run;
    }

    /** A run that one officer collected and this one approved. */
    public String order(String benefit) {
        String run = FIRST.draft(benefit);
        act(run, "approval").then().statusCode(202);
        awaitStatus(run, "ORDERED");
        return run;
    }

    /** For tomorrow, unless told otherwise. */
    public Response request(Map<String, Object> asked, UUID key) {
        Map<String, Object> body =
                new HashMap<>(Map.of("execution_date", tomorrow().toString()));
        body.putAll(asked);
        return given().header("Idempotency-Key", key.toString())
                .contentType("application/json")
                .body(body)
                .post("/payment-runs");
    }

    public Response act(String run, String act) {
        return given().post(run + "/" + act);
    }

    public Response read(String run) {
        return given().get(run);
    }

    /** Newest first. */
    public Response list(int limit, String cursor) {
        return given().get("/payment-runs?limit=" + limit + cursor);
    }

    public JsonPath show(String run) {
        return read(run).then().statusCode(200).extract().jsonPath();
    }

    public Response file(String run) {
        return given().get(run + "/file");
    }

    public Response tell(String run, String report) {
        return given().contentType("application/xml").body(report).post(run + "/outcomes");
    }

    public List<String> results(String run, String report) {
        return tell(run, report).then().statusCode(200).extract().jsonPath().getList("items.result");
    }

    public void awaitStatus(String run, String status) {
        await(run + " is " + status)
                .atMost(PATIENCE)
                .until(() -> JsonAnswer.of(read(run)).path("status").asText().equals(status));
    }

    /** By which the bank knows the order of this run. */
    public static String messageId(String run) {
        return run.substring(run.lastIndexOf('/') + 1).replace("-", "");
    }

    private static LocalDate tomorrow() {
        return TestClock.now().atZone(ZoneId.of("Europe/Rome")).toLocalDate().plusDays(1);
    }

    private RequestSpecification given() {
        TokenDraft token = TestTokens.staffDraft("payment-officer").claim("sub", officer);
        return RestAssured.given()
                .auth()
                .oauth2((ownPerson == null ? token : token.claim("own_person", ownPerson.toString())).sign());
    }
}
