package it.sportello.platform.web.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RateLimitTest {

    /** As configured for the tests; the bucket refills while they run, so refusal comes a little later. */
    private static final int PER_CALLER = 120;

    @Test
    void refusesACallerBeyondTheLimitAndNobodyElse() {
        String token = token();

        Response refused = IntStream.range(0, 2 * PER_CALLER)
                .mapToObj(_ -> own(token))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(own(token()).statusCode()).isEqualTo(200);
    }

    @Test
    void countsAVerifiedTokenForItsSubject() {
        Response first = own(token());

        assertThat(first.header("RateLimit-Limit")).isEqualTo("120");
        assertThat(first.header("RateLimit-Remaining")).isEqualTo("119");
    }

    @Test
    void countsAForgedTokenForTheAddressItCameFrom() {
        assertThat(own(token() + "x").header("RateLimit-Limit")).isEqualTo("2000");
        assertThat(given().get("/probes").header("RateLimit-Limit")).isEqualTo("2000");
    }

    @Test
    void countsForWhatTheProxySawWhateverTheClientClaims() {
        assertThat(source("198.51.100.7, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(source("not an address")).isEqualTo("127.0.0.1");
    }

    private static String source(String forwardedFor) {
        return given().header("X-Forwarded-For", forwardedFor)
                .get("/probes/source")
                .then()
                .statusCode(200)
                .extract()
                .path("source");
    }

    private static Response own(String token) {
        return given().auth().oauth2(token).get("/probes/own");
    }

    private static String token() {
        return TestTokens.citizen(FictionalCitizen.random(), TestTokens.SIMPLIFIED);
    }
}
