package it.sportello.platform.web.entrance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HeadersTest {

    @ParameterizedTest(name = "{0} {1} answers {2}")
    @CsvSource({
        "GET,    /probes/0d9be2c5-7d5b-4a63-9d1c-0d6c4c0fdf01, 200",
        "GET,    /probes/own,      401",
        "GET,    /nowhere,         404",
        "DELETE, /probes,          405",
        "POST,   /probes,          415",
        "GET,    /probes/conflict, 409",
        "GET,    /probes/broken,   500",
        "GET,    /probes/outage,   503",
    })
    void everyAnswerIsPrivateAndHardened(String method, String path, int status) {
        Response answer = given().contentType("text/plain").request(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.header("X-Request-Id")).isNotBlank();
        assertThat(answer.header("RateLimit-Limit")).isNotBlank();
        assertThat(answer.header("RateLimit-Remaining")).isNotBlank();
        assertThat(answer.header("RateLimit-Reset")).isNotBlank();
    }

    @Test
    void onlyWhatIsMarkedPublicMayBeCached() {
        Response answer = given().get("/probes/cacheable");

        assertThat(answer.headers().getValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains("max-age=60");
    }

    @Test
    void anErrorOfAPublicRouteIsNotCached() {
        Response answer = given().queryParam("fail", true).get("/probes/cacheable");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void tooLargeABodyIsRefusedWithTheSameHeaders() {
        Response answer = given().contentType("application/json")
                .body("{\"family_name\":\"" + "x".repeat(70_000) + "\"}")
                .post("/probes");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void errorsNeverLeaveTheServiceInAnotherRepresentation() {
        Response answer = given().accept("text/html").get("/probes/" + UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
}
