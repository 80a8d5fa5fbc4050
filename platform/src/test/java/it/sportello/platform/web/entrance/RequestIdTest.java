package it.sportello.platform.web.entrance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestIdTest {

    private static final String PROBE = "/probes/" + UUID.randomUUID();

    @Test
    void keepsTheCallersIdThroughHandlerLogAndAnswer() {
        given().header("X-Request-Id", "abcdefgh-1")
                .get(PROBE)
                .then()
                .statusCode(200)
                .header("X-Request-Id", "abcdefgh-1")
                .body("thread_is_virtual", equalTo(true))
                .body("request_id", equalTo("abcdefgh-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blank in it", "quote\"quote", "<script>alert</script>"})
    void replacesAnIdThatCouldBreakALogLine(String offered) {
        given().header("X-Request-Id", offered)
                .get(PROBE)
                .then()
                .header("X-Request-Id", not(equalTo(offered)))
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void namesTheRequestInAProblemInsteadOfItsPath() {
        given().header("X-Request-Id", "abcdefgh-2")
                .get("/nowhere/secret-capability")
                .then()
                .statusCode(404)
                .body("instance", equalTo("urn:sportello:request:abcdefgh-2"));
    }
}
