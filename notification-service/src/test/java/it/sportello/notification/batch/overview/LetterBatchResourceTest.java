package it.sportello.notification.batch.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.peers.TestPrintShop;
import it.sportello.notification.dispatch.Deliveries;
import it.sportello.notification.dispatch.DeliveryState;
import it.sportello.notification.dispatch.Orders;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LetterBatchResourceTest {

    private static final String ADDRESS = "Fantasia Inventata\nVia dei Fiori Finti 7\n00199 Roma RM";

    @Inject
    Orders orders;

    @Test
    @DisplayName("N2 an operator sees of each batch how many letters were printed and posted, and of no letter more")
    void anOperatorSeesHowFarABatchIs() {
        posted();
        posted();

        JsonPath page = batches(null);

        Map<String, Object> batch = page.getMap("items[0]");
        assertThat(batch)
                .containsEntry("letters", 1)
                .containsEntry("posted", 1)
                .containsEntry("returned", 0)
                .containsKeys("id", "created_at", "handed_over_at");
        assertThat(page.prettify()).doesNotContain("ABCD", "Fantasia");
        assertThat(batches(page.getString("next")).getString("items[0].id"))
                .isNotNull()
                .isLessThan(batch.get("id").toString());
    }

    private void posted() {
        DispatchRequested order = orders.publish(orders.secondHalf("it", ADDRESS, "ABCD-EFGH"));
        Deliveries.awaitState(order, DeliveryState.CREATED);
        TestClock.forward(Duration.ofHours(24));
        Deliveries.awaitState(order, DeliveryState.SENT);
        String id = order.dispatchId().toString();
        await("it is printed").until(() -> TestPrintShop.get().printed().contains(id));
        TestPrintShop.get().say(id, "POSTED", "");
        Deliveries.awaitState(order, DeliveryState.DELIVERED);
    }

    private static JsonPath batches(String cursor) {
        var request = given().auth().oauth2(TestTokens.staff("operator")).queryParam("limit", 1);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/letters/batches").then().statusCode(200).extract().jsonPath();
    }
}
