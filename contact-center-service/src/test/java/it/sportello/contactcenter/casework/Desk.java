package it.sportello.contactcenter.casework;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import it.sportello.contactcenter.PinScript;
import it.sportello.localstack.testing.TestTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The client of one member of the staff. */
public final class Desk {

    private final String token;

    private Desk(String token) {
        this.token = token;
    }

    public static Desk of(String name, String... roles) {
        return new Desk(TestTokens.staffDraft(roles)
                .claim("sub", name + UUID.randomUUID())
                .sign());
    }

    public static Desk agent() {
        return of("agent-", "agent");
    }

    public static Desk supervisor() {
        return of("supervisor-", "supervisor");
    }

    public Response post(String path) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).post(path);
    }

    public Response post(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    public Response delete(String path) {
        return given().auth().oauth2(token).delete(path);
    }

    public JsonPath show(UUID caseId) {
        return given().auth()
                .oauth2(token)
                .get("/cases/" + caseId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public Response act(UUID caseId, String act) {
        return post("/cases/" + caseId + "/" + act);
    }

    public Response answer(UUID caseId, String question, String answer) {
        return post("/cases/" + caseId + "/verification-steps", Map.of("question", question, "answer", answer));
    }

    /** Claims a case and has its caller prove to be the citizen. */
    public Desk verified(UUID caseId) {
        act(caseId, "claim").then().statusCode(200);
        answer(caseId, "HEALTH_CARD_NUMBER", PinScript.CARD).then().statusCode(200);
        answer(caseId, "HEALTH_CARD_EXPIRY", PinScript.EXPIRY).then().statusCode(200);
        return this;
    }

    /** @param more field by field: name, value */
    public Response decide(UUID caseId, String outcome, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("outcome", outcome));
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i].toString(), more[i + 1]);
        }
        return post("/cases/" + caseId + "/outcome", body);
    }

    String token() {
        return token;
    }
}
