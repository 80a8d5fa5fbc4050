package it.sportello.platform.web.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    private static final String BODY = "{ \"family_name\" : \"Rossi\" }";

    @Test
    @DisplayName("A4 the key comes with the hash of the raw body, in the scope of the caller")
    void handsKeyHashAndCallerToTheResource() throws Exception {
        var citizen = FictionalCitizen.random();
        String key = UUID.randomUUID().toString();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(BODY.getBytes(StandardCharsets.UTF_8));

        post(key)
                .auth()
                .oauth2(TestTokens.citizen(citizen, TestTokens.SIMPLIFIED))
                .post("/probes/own-once")
                .then()
                .statusCode(200)
                .body("scope", equalTo(citizen.personId().toString()))
                .body("key", equalTo(key))
                .body("hash", equalTo(HexFormat.of().formatHex(hash)));
    }

    @Test
    void scopesAnonymousCallersToTheRoute() {
        post(UUID.randomUUID().toString())
                .post("/probes/once")
                .then()
                .statusCode(200)
                .body("scope", equalTo("POST /probes/once"));
    }

    @Test
    void isOptionalUnlessTheOperationAsksForIt() {
        given().contentType("application/json")
                .body(BODY)
                .post("/probes/once")
                .then()
                .statusCode(200)
                .body("", is(anEmptyMap()));
        given().contentType("application/json")
                .body(BODY)
                .auth()
                .oauth2(TestTokens.citizen(FictionalCitizen.random(), TestTokens.SIMPLIFIED))
                .post("/probes/own-once")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "not-a-uuid", "00000000000000000000000000000000"})
    void refusesAKeyThatIsNoUuid(String key) {
        post(key).post("/probes/once").then().statusCode(400).contentType("application/problem+json");
    }

    private static RequestSpecification post(String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(BODY);
    }
}
