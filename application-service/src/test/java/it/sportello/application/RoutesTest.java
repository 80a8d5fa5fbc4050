package it.sportello.application;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import it.sportello.application.officer.Officer;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.routes.RouteMatrix;
import it.sportello.localstack.testing.routes.document.OpenApiDocument;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiFunction;
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
        OpenApiDocument.of("application-service").matches(generated);
    }

    @TestFactory
    Stream<DynamicTest> keepTheRulesOfTheHouse() {
        return RouteMatrix.of("application-service")
                .cacheable("/benefits", "/benefits/{code}", "/.well-known/receipt-keys")
                .goodBody("POST /applications", () -> Fixtures.json(Applicant.json(Fixtures.form("BABYSITTING"))))
                .goodBody("POST /receipt-checks", () -> Map.of("receipt", "no.such.receipt"))
                .goodAnswer("GET /benefits/{code}", () -> RestAssured.get("/benefits/AGRICULTURE"))
                .goodAnswer("GET /applications/{id}", () -> showOwn(""))
                .goodAnswer("GET /applications/{id}/receipt", () -> showOwn("/receipt"))
                .goodAnswer(
                        "POST /applications/{id}/confirmation",
                        () -> say(Applicant.at(TestTokens.SIMPLIFIED), "confirmation"))
                .goodAnswer(
                        "POST /applications/{id}/repudiation",
                        () -> say(Applicant.at(TestTokens.SIMPLIFIED), "repudiation"))
                .goodBody("POST /officer/applications/{id}/decision", RoutesTest::rejection)
                .goodAnswer("GET /officer/applications/{id}", () -> atWork((officer, id) -> officer.read(id)))
                .goodAnswer("POST /officer/applications/{id}/claim", () -> atWork((officer, id) -> officer.claim(id)))
                .goodAnswer(
                        "POST /officer/applications/{id}/release", () -> atWork((officer, id) -> officer.release(id)))
                .goodAnswer(
                        "POST /officer/applications/{id}/decision", () -> atWork((officer, id) -> officer.reject(id)))
                .goodBody("POST /applications/{id}/review-request", () -> Map.of("reason", "It was not weighed."))
                .goodAnswer("POST /applications/{id}/review-request", RoutesTest::contest)
                .goodAnswer(
                        "POST /applications/{id}/withdrawal",
                        () -> say(Applicant.at(TestTokens.SIMPLIFIED), "withdrawal"))
                .goodBody("PATCH /applications/{id}/payment", () -> Map.of("cash_at_post_office", true))
                .goodAnswer("PATCH /applications/{id}/payment", RoutesTest::redirect)
                .goodAnswer("GET /applications/{id}/history", () -> showOwn("/history"))
                .goodAnswer("POST /applications/{id}/appropriation", RoutesTest::appropriate)
                .goodAnswer("GET /applications/{id}/appropriation", RoutesTest::showAppropriation)
                .openToAnybody("/benefits/{code}")
                .ownedBySomebody("/applications/{id}", () -> addressOf(Applicant.at(TestTokens.SIMPLIFIED)))
                .ownedBySomebody(
                        "/applications/{id}/receipt", () -> addressOf(Applicant.at(TestTokens.SIMPLIFIED)) + "/receipt")
                .ownedBySomebody(
                        "/applications/{id}/confirmation",
                        () -> addressOf(Applicant.at(TestTokens.SIMPLIFIED)) + "/confirmation")
                .ownedBySomebody(
                        "/applications/{id}/repudiation",
                        () -> addressOf(Applicant.at(TestTokens.SIMPLIFIED)) + "/repudiation")
                .ownedBySomebody(
                        "/applications/{id}/withdrawal",
                        () -> addressOf(Applicant.at(TestTokens.SIMPLIFIED)) + "/withdrawal")
                .ownedBySomebody(
                        "/applications/{id}/review-request",
                        () -> addressOf(Applicant.at(TestTokens.SIMPLIFIED)) + "/review-request")
                .ownedBySomebody(
                        "/applications/{id}/payment", () -> addressOf(Applicant.at(TestTokens.SIMPLIFIED)) + "/payment")
                .ownedBySomebody(
                        "/applications/{id}/history", () -> addressOf(Applicant.at(TestTokens.SIMPLIFIED)) + "/history")
                .ownedBySomebody(
                        "/applications/{id}/appropriation",
                        () -> acceptedBonusOf(Applicant.at(TestTokens.ORDINARY)) + "/appropriation")
                .tests();
    }

    private static Map<String, Object> rejection() {
        return Map.of("decision", "REJECTED", "reason_code", "EMPLOYMENT", "reason", "Because.", "amount_cents", 1);
    }

    private static Response atWork(BiFunction<Officer, String, Response> act) {
        Officer officer = Officer.somebody();
        String id = Officer.filed();
        officer.claim(id).then().statusCode(200);
        return act.apply(officer, id);
    }

    private static Response showOwn(String part) {
        Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);
        return RestAssured.given().auth().oauth2(applicant.token()).get(addressOf(applicant) + part);
    }

    private static Response contest() {
        Applicant applicant = Applicant.at(TestTokens.ORDINARY);
        String address = addressOf(applicant);
        Rows.setStatus(address.substring(address.lastIndexOf('/') + 1), "REJECTED");
        return RestAssured.given()
                .auth()
                .oauth2(applicant.token())
                .contentType("application/json")
                .body("{\"reason\":\"It was not weighed.\"}")
                .post(address + "/review-request");
    }

    private static Response redirect() {
        Applicant applicant = Applicant.at(TestTokens.ORDINARY);
        return RestAssured.given()
                .auth()
                .oauth2(applicant.token())
                .contentType("application/merge-patch+json")
                .body("{\"iban\":null,\"cash_at_post_office\":true}".getBytes(StandardCharsets.UTF_8))
                .patch(addressOf(applicant) + "/payment");
    }

    private static Response say(Applicant applicant, String word) {
        String address = addressOf(applicant);
        return RestAssured.given()
                .auth()
                .oauth2(applicant.again(TestTokens.ORDINARY).token())
                .post(address + "/" + word);
    }

    private static Response appropriate() {
        return askFor(Applicant.at(TestTokens.ORDINARY));
    }

    private static Response showAppropriation() {
        Applicant parent = Applicant.at(TestTokens.ORDINARY);
        String address = URI.create(askFor(parent).header("Location")).getPath();
        return RestAssured.given().auth().oauth2(parent.token()).get(address);
    }

    private static Response askFor(Applicant parent) {
        return RestAssured.given().auth().oauth2(parent.token()).post(acceptedBonusOf(parent) + "/appropriation");
    }

    private static String acceptedBonusOf(Applicant parent) {
        String id = parent.file("BABYSITTING").text("id");
        Rows.setStatus(id, "ACCEPTED");
        return "/applications/" + id;
    }

    private static String addressOf(Applicant applicant) {
        return "/applications/" + applicant.file("AGRICULTURE").text("id");
    }
}
