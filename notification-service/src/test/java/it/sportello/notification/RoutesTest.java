package it.sportello.notification;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
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
        OpenApiDocument.of("notification-service").matches(generated);
    }

    @TestFactory
    Stream<DynamicTest> keepTheRulesOfTheHouse() {
        return RouteMatrix.of("notification-service").tests();
    }
}
