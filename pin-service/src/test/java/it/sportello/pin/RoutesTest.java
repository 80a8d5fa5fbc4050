package it.sportello.pin;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.routes.OpenApiDocument;
import it.sportello.localstack.testing.routes.RouteMatrix;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
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
        OpenApiDocument.of("pin-service").matches(generated);
    }

    @TestFactory
    Stream<DynamicTest> keepTheRulesOfTheHouse() {
        return RouteMatrix.of("pin-service")
                .cacheable(
                        "/oauth2/jwks", "/.well-known/openid-configuration", "/.well-known/oauth-authorization-server")
                .withErrorsOfTheirOwn("POST /oauth2/token")
                .goodBody(
                        "POST /pin-requests",
                        () -> PinForm.of(Residents.registered()).body())
                .goodAnswer(
                        "GET /pin-requests/{id}",
                        () -> PinApi.show(PinApi.submitted(PinForm.of(Residents.registered()))))
                .goodAnswer("POST /oauth2/token", RoutesTest::signIn)
                // The id of a request is random, and told to the requester alone.
                .openToAnybody("/pin-requests/{id}")
                .tests();
    }

    private static Response signIn() {
        FictionalCitizen citizen = PinApi.issued();
        return PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen));
    }
}
