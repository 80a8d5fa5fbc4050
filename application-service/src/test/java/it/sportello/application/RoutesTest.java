package it.sportello.application;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import it.sportello.application.draft.DraftClient;
import it.sportello.application.officer.OfficerRoutes;
import it.sportello.application.payment.PaymentRoutes;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.routes.RouteMatrix;
import it.sportello.localstack.testing.routes.document.OpenApiDocument;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
        RouteMatrix matrix = RouteMatrix.of("application-service");
        addPublic(matrix);
        addEligibility(matrix);
        addApplications(matrix);
        addAppropriation(matrix);
        addDrafts(matrix);
        OfficerRoutes.addTo(matrix);
        PaymentRoutes.addTo(matrix);
        return matrix.tests();
    }

    private static void addPublic(RouteMatrix matrix) {
        matrix.cacheable("/benefits", "/benefits/{code}", "/.well-known/receipt-keys")
                .goodBody("POST /receipt-checks", () -> Map.of("receipt", "no.such.receipt"))
                .goodAnswer("GET /benefits/{code}", () -> RestAssured.get("/benefits/AGRICULTURE"))
                .openToAnybody("/benefits/{code}");
    }

    private static void addEligibility(RouteMatrix matrix) {
        String address = "/benefits/BABYSITTING/eligibility-checks";
        matrix.goodBody("POST /benefits/{code}/eligibility-checks", RoutesTest::answers)
                .goodAnswer(
                        "POST /benefits/{code}/eligibility-checks",
                        () -> RestAssured.given()
                                .auth()
                                .oauth2(Applicant.at(TestTokens.SIMPLIFIED).token())
                                .contentType(ContentType.JSON)
                                .body(answers())
                                .post(address))
                .ownedBySomebody("/benefits/{code}/eligibility-checks", () -> address);
    }

    private static Object answers() {
        return Map.of(
                "declaration", Fixtures.declaration("BABYSITTING"),
                "children", List.of(Map.of("tax_code", "FNZCMR15E50H501W", "birth_date", "2015-05-10")));
    }

    private static void addApplications(RouteMatrix matrix) {
        for (String part : List.of(
                "",
                "/receipt",
                "/confirmation",
                "/repudiation",
                "/withdrawal",
                "/review-request",
                "/payment",
                "/history")) {
            matrix.ownedBySomebody(
                    "/applications/{id}" + part, () -> addressOf(Applicant.at(TestTokens.SIMPLIFIED)) + part);
        }
        for (String word : List.of("confirmation", "repudiation", "withdrawal")) {
            matrix.goodAnswer("POST /applications/{id}/" + word, () -> say(Applicant.at(TestTokens.SIMPLIFIED), word));
        }
        matrix.goodBody("POST /applications", () -> Fixtures.json(Applicant.json(Fixtures.form("BABYSITTING"))))
                .goodAnswer("GET /applications/{id}", () -> showOwn(""))
                .goodAnswer("GET /applications/{id}/receipt", () -> showOwn("/receipt"))
                .goodAnswer("GET /applications/{id}/history", () -> showOwn("/history"))
                .goodBody("POST /applications/{id}/review-request", () -> Map.of("reason", "It was not weighed."))
                .goodAnswer("POST /applications/{id}/review-request", RoutesTest::contest)
                .goodBody("PATCH /applications/{id}/payment", () -> Map.of("cash_at_post_office", true))
                .goodAnswer("PATCH /applications/{id}/payment", RoutesTest::redirect);
    }

    private static void addAppropriation(RouteMatrix matrix) {
        matrix.goodAnswer("POST /applications/{id}/appropriation", RoutesTest::appropriate)
                .goodAnswer("GET /applications/{id}/appropriation", RoutesTest::showAppropriation)
                .ownedBySomebody(
                        "/applications/{id}/appropriation",
                        () -> acceptedBonusOf(Applicant.at(TestTokens.ORDINARY)) + "/appropriation");
    }

    private static void addDrafts(RouteMatrix matrix) {
        matrix.goodBody("PUT /drafts/{benefit}", RoutesTest::draft)
                .goodAnswer("PUT /drafts/{benefit}", () -> drafter().save("BABYSITTING", "{}"))
                .goodAnswer(
                        "GET /drafts/{benefit}", () -> drafter("BABYSITTING").show("BABYSITTING"))
                .goodAnswer(
                        "DELETE /drafts/{benefit}", () -> drafter("BABYSITTING").discard("BABYSITTING", null))
                .ownedBySomebody("/drafts/{benefit}", () -> {
                    drafter("BABYSITTING");
                    return "/drafts/BABYSITTING";
                });
    }

    private static Response showOwn(String part) {
        Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);
        return RestAssured.given().auth().oauth2(applicant.token()).get(addressOf(applicant) + part);
    }

    private static Object draft() {
        return Map.of(
                "declaration", Fixtures.declaration("BABYSITTING"),
                "payment", Map.of("cash_at_post_office", true),
                "children", List.of(Map.of("severe_disability", true)));
    }

    private static DraftClient drafter(String... saved) {
        DraftClient drafts = new DraftClient(Applicant.at(TestTokens.SIMPLIFIED));
        Stream.of(saved).forEach(benefit -> drafts.save(benefit, "{}"));
        return drafts;
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
