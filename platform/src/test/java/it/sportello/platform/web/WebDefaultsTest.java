package it.sportello.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebDefaultsTest {

    @Test
    void runsHandlersOnVirtualThreadsWithTheRequestIdInTheLog() {
        given().header("X-Request-Id", "abcdefgh-1")
                .get("/probes/0d9be2c5-7d5b-4a63-9d1c-0d6c4c0fdf01")
                .then()
                .statusCode(200)
                .body("thread_is_virtual", equalTo(true))
                .body("request_id", equalTo("abcdefgh-1"));
    }
}
