package it.sportello.application;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.routes.OpenApiDocument;
import it.sportello.localstack.testing.routes.RouteMatrix;
import java.io.IOException;
import java.net.URI;
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
                .cacheable("/benefits", "/benefits/{code}")
                .goodBody("POST /applications", () -> Fixtures.json(Applicant.json(Fixtures.form("BABYSITTING"))))
                .goodAnswer("GET /benefits/{code}", () -> RestAssured.get("/benefits/AGRICULTURE"))
                .goodAnswer("GET /applications/{id}", RoutesTest::showOwn)
                .openToAnybody("/benefits/{code}")
                .ownedBySomebody("/applications/{id}", () -> addressOf(Applicant.at(TestTokens.SIMPLIFIED)))
                .tests();
    }

    private static Response showOwn() {
        Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);
        return RestAssured.given().auth().oauth2(applicant.token()).get(addressOf(applicant));
    }

    private static String addressOf(Applicant applicant) {
        return "/applications/" + applicant.file("AGRICULTURE").text("id");
    }
}
