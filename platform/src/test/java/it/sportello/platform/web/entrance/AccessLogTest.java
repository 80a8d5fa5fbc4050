package it.sportello.platform.web.entrance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.platform.web.WebConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessLogTest {

    @Inject
    WebConfig config;

    @Test
    void writesTheTemplateAndNeverTheRealPathOrQuery() {
        String requestId = UUID.randomUUID().toString();
        String capability = UUID.randomUUID().toString();

        given().header("X-Request-Id", requestId).get("/probes/" + capability + "?tax_code=RSSMRA85T10A562S");

        assertThat(lineOf(requestId))
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z method=GET path=/probes/\\{id} status=200 "
                                + "client_id=- request_id=" + requestId + " duration_ms=\\d+")
                .doesNotContain(capability, "RSSMRA85T10A562S");
    }

    @Test
    void namesTheClientOfAVerifiedToken() {
        String requestId = UUID.randomUUID().toString();
        String token = TestTokens.citizenDraft(FictionalCitizen.random(), TestTokens.SIMPLIFIED)
                .claim("client_id", "web-portal")
                .sign();

        given().header("X-Request-Id", requestId).auth().oauth2(token).get("/probes/own");

        assertThat(lineOf(requestId)).contains("path=/probes/own status=200 client_id=web-portal ");
    }

    @Test
    void recordsRefusalsWithTheirRoute() {
        String requestId = UUID.randomUUID().toString();

        given().header("X-Request-Id", requestId).get("/probes/operators");

        assertThat(lineOf(requestId)).contains("path=/probes/operators status=401 ");
    }

    @Test
    void recordsAnUnknownAddressWithoutRepeatingIt() {
        String requestId = UUID.randomUUID().toString();

        given().header("X-Request-Id", requestId).get("/nowhere/RSSMRA85T10A562S");

        assertThat(lineOf(requestId)).contains("path=unmatched status=404 ");
    }

    private String lineOf(String requestId) {
        return await("access log line of " + requestId)
                .until(
                        () -> lines().stream()
                                .filter(line -> line.contains(requestId))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private List<String> lines() throws IOException {
        Path log = Path.of(config.accessLog());
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }
}
