package it.sportello.notification.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.notification.dispatch.Deliveries;
import it.sportello.notification.dispatch.DeliveryState;
import it.sportello.notification.dispatch.Orders;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryResourceTest {

    @Inject
    Orders orders;

    private final FictionalCitizen citizen = FictionalCitizen.random();

    @Test
    @DisplayName("N2 an operator sees how far a delivery is, and neither recipient nor content")
    void anOperatorSeesHowFarADeliveryIs() {
        DispatchRequested order = sent();

        String body = operator()
                .get("/deliveries/{id}", order.dispatchId())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("state", equalTo("SENT"))
                .body("attempts", equalTo(1))
                .body("purpose", equalTo("FIRST_HALF"))
                .extract()
                .asString();

        assertThat(body).doesNotContain("@", citizen.email(), "ABCD", order.sealed());
    }

    @Test
    @DisplayName("N2 the list has pages and a filter by state")
    void theListHasPagesAndAFilter() {
        sent();
        sent();

        String next = operator()
                .queryParam("state", "SENT")
                .queryParam("limit", 1)
                .get("/deliveries")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.state", everyItem(equalTo("SENT")))
                .body("next", notNullValue())
                .extract()
                .path("next");

        operator()
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/deliveries")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    @DisplayName("K7 every delivery shown is written down, in a list too")
    void everyDeliveryShownIsWrittenDown() {
        DispatchRequested order = sent();

        operator().get("/deliveries/{id}", order.dispatchId()).then().statusCode(200);
        operator().queryParam("limit", 100).get("/deliveries").then().statusCode(200);

        assertThat(Deliveries.query(
                        "select reason from audit where actor = 'staff-operator' and case_id = ? order by recorded_at",
                        order.correlationId().toString()))
                .containsExactly("GET /deliveries/{id}", "GET /deliveries");
    }

    @Test
    @DisplayName("N2 what was never ordered is not there")
    void whatWasNeverOrderedIsNotThere() {
        operator().get("/deliveries/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @DisplayName("K8 deliveries are for operators")
    void deliveriesAreForOperators() {
        given().get("/deliveries").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.staff("agent", "supervisor", "auditor"))
                .get("/deliveries")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.citizen(citizen, TestTokens.DISPOSITIVE))
                .get("/deliveries/{id}", UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    private DispatchRequested sent() {
        DispatchRequested order = orders.publish(orders.firstHalf(citizen.email(), "ABCD-EFGH"));
        Deliveries.awaitState(order, DeliveryState.SENT);
        return order;
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.staff("operator"));
    }
}
