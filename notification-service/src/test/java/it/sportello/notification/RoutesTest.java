package it.sportello.notification;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.routes.RouteMatrix;
import it.sportello.localstack.testing.routes.document.OpenApiDocument;
import it.sportello.notification.dispatch.Deliveries;
import it.sportello.notification.dispatch.DeliveryState;
import it.sportello.notification.dispatch.Orders;
import jakarta.inject.Inject;
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

    @Inject
    Orders orders;

    @Test
    void areDocumented() throws IOException {
        OpenApiDocument.of("notification-service").matches(generated);
    }

    @TestFactory
    Stream<DynamicTest> keepTheRulesOfTheHouse() {
        return RouteMatrix.of("notification-service")
                .goodAnswer("GET /deliveries/{id}", this::showDelivery)
                .tests();
    }

    private Response showDelivery() {
        DispatchRequested order =
                orders.publish(orders.firstHalf(FictionalCitizen.random().email(), "ABCD-EFGH"));
        Deliveries.awaitState(order, DeliveryState.SENT);
        return RestAssured.given().auth().oauth2(TestTokens.staff("operator")).get("/deliveries/" + order.dispatchId());
    }
}
