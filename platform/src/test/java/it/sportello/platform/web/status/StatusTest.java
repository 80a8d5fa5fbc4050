package it.sportello.platform.web.status;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatusTest {

    @Test
    void tellsAnybodyThatTheServiceWorks() {
        given().get("/status")
                .then()
                .statusCode(200)
                .contentType("application/problem+json")
                .body("status", equalTo(200));
    }
}
