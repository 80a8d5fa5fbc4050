package it.sportello.contactcenter;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import it.sportello.contactcenter.casework.CaseStory;
import it.sportello.contactcenter.casework.Desk;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.routes.RouteMatrix;
import it.sportello.localstack.testing.routes.document.OpenApiDocument;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class RoutesTest {

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    URI generated;

    @Test
    void areDocumented() throws IOException {
        OpenApiDocument.of("contact-center-service").matches(generated);
    }

    @TestFactory
    Stream<DynamicTest> keepTheRulesOfTheHouse() {
        return RouteMatrix.of("contact-center-service")
                .goodBody("POST /caller-lookups", RoutesTest::caller)
                .goodBody("POST /cases/{id}/verification-steps", RoutesTest::answer)
                .goodBody("POST /cases/{id}/outcome", RoutesTest::outcome)
                .goodBody("POST /cases/{id}/approval", () -> Map.of("approved", true))
                .goodAnswer("POST /cases/next", () -> Desk.agent().post("/cases/next"))
                .goodAnswer("GET /cases/{id}", () -> get("/cases/" + open()))
                .goodAnswer("POST /cases/{id}/claim", () -> Desk.agent().act(open(), "claim"))
                .goodAnswer("POST /cases/{id}/release", () -> claimed().act("release"))
                .goodAnswer(
                        "POST /cases/{id}/verification-steps", () -> claimed().answer())
                .goodAnswer(
                        "DELETE /cases/{id}/verification-lock",
                        () -> Desk.supervisor().delete("/cases/" + open() + "/verification-lock"))
                .goodAnswer("POST /cases/{id}/outcome", () -> claimed().decide())
                .goodAnswer("POST /cases/{id}/approval", RoutesTest::approve)
                .goodAnswer("POST /cases/{id}/pin-revocation", RoutesTest::revoke)
                .tests();
    }

    private static UUID open() {
        return CaseStory.begin().needsAssistance();
    }

    private static Claimed claimed() {
        Claimed claimed = new Claimed(Desk.agent(), open());
        claimed.act("claim").then().statusCode(200);
        return claimed;
    }

    private static Response approve() {
        UUID id = CaseStory.begin().overdue();
        Desk.agent()
                .verified(id)
                .decide(id, "CONTACT_CHANGED", "contact", contact())
                .then()
                .statusCode(200);
        return Desk.agent().post("/cases/" + id + "/approval", Map.of("approved", true));
    }

    private static Response revoke() {
        UUID id = open();
        return Desk.agent().verified(id).act(id, "pin-revocation");
    }

    private static Response get(String path) {
        return RestAssured.given().auth().oauth2(TestTokens.staff("agent")).get(path);
    }

    private static Map<String, Object> caller() {
        return Map.of("tax_code", FictionalCitizen.random().taxCode(), "reason", "CALLER_ON_THE_LINE");
    }

    private static Map<String, Object> answer() {
        return Map.of("question", "HEALTH_CARD_NUMBER", "answer", PinScript.CARD);
    }

    private static Map<String, Object> contact() {
        return Map.of("channel", "SMS", "address", "+393335550123");
    }

    /** Everything that may be in it, for it to be broken; no outcome takes all of it. */
    private static Map<String, Object> outcome() {
        return Map.of(
                "outcome",
                "ADDRESS_CORRECTED",
                "contact",
                contact(),
                "correction",
                Map.of(
                        "given_name", "Prova",
                        "family_name", "Finta",
                        "birth_date", "1980-01-01",
                        "street", "Via dei Fiori Finti",
                        "house_number", "7",
                        "postal_code", "00199",
                        "municipality", "Roma",
                        "province", "RM",
                        "country", "IT"),
                "reason",
                "WITHDRAWN");
    }

    /** A case with an agent at it. */
    private record Claimed(Desk agent, UUID id) {

        Response act(String act) {
            return agent.act(id, act);
        }

        Response answer() {
            return agent.answer(id, "HEALTH_CARD_NUMBER", PinScript.CARD);
        }

        Response decide() {
            return agent.verified(id).decide(id, "ADDRESS_CONFIRMED");
        }
    }
}
