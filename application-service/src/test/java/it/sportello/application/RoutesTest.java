package it.sportello.application;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
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
        Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);
        return RouteMatrix.of("application-service")
                .cacheable("/benefits")
                .goodAnswer(
                        "POST /applications",
                        () -> calling(applicant)
                                .contentType(ContentType.JSON)
                                .body(Applicant.json(Fixtures.form("AGRICULTURE")))
                                .post("/applications"))
                .goodAnswer(
                        "GET /applications/{id}",
                        () -> calling(applicant)
                                .get("/applications/"
                                        + applicant.file("BABYSITTING").text("id")))
                .tests();
    }

    private static RequestSpecification calling(Applicant applicant) {
        return RestAssured.given().auth().oauth2(applicant.token());
    }
}
