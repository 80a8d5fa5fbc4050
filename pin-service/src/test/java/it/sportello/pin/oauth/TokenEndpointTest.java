package it.sportello.pin.oauth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.exchange.ProviderTokens;
import it.sportello.pin.oauth.client.AssertionDraft;
import it.sportello.pin.testing.HeardLog;
import it.sportello.pin.testing.PinApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What RFC 6749, 7009, 7523 and 8693 say of clients and their errors. */
@QuarkusTest
class TokenEndpointTest {

    private static final String PARTNER = "partner-portal";
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    @ParameterizedTest
    @DisplayName("C8 the client is asked for first, then the grant, then whether it goes with the client")
    @CsvSource({
        "'', '', 400, invalid_request",
        "nobody, password, 401, invalid_client",
        "web-portal, '', 400, invalid_request",
        "web-portal, password, 400, unsupported_grant_type",
        "staff-desk, refresh_token, 400, unauthorized_client",
        "staff-desk, urn:sportello:grant-type:pin, 400, unauthorized_client",
        "web-portal, refresh_token, 400, invalid_request",
    })
    void tellsWhatIsWrong(String clientId, String grantType, int status, String error) {
        assertRefused(token(Map.of("client_id", clientId, "grant_type", grantType)), status, error);
    }

    @ParameterizedTest
    @DisplayName("C8 a client that authenticates by a header or a secret is refused, and told so in its own scheme")
    @CsvSource({"/oauth2/token", "/oauth2/revoke"})
    void takesNoHeader(String path) {
        Response answer = given().header("Authorization", "Basic cGFydG5lcjpzZWNyZXQ=")
                .formParams(Map.of("client_id", "web-portal", "grant_type", "refresh_token", "token", "x"))
                .post(path);
        assertRefused(answer, 401, "invalid_client");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"sportello\"");

        Response secret = given().formParams(Map.of("client_id", "web-portal", "client_secret", "x"))
                .post(path);
        assertRefused(secret, 401, "invalid_client");
        assertThat(secret.header("WWW-Authenticate")).isNull();
    }

    @Test
    @DisplayName("C12 no answer that may hold a token is kept, by old caches either")
    void isNeverKept() {
        Response signedIn = signIn();
        for (Response answer : new Response[] {signedIn, token(Map.of()), PinApi.revoke("never-issued")}) {
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Pragma")).isEqualTo("no-cache");
        }
    }

    @Test
    @DisplayName("C8 a parameter without value counts as left out")
    void passesOverEmptyParameters() {
        String refresh = signIn().path("refresh_token");
        Response answer = token(Map.of(
                "client_id", "web-portal",
                "grant_type", "refresh_token",
                "refresh_token", refresh,
                "client_secret", "",
                "client_assertion", "",
                "device_token", ""));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    @Test
    @DisplayName("C8 a confidential client is who its assertion proves, once")
    void knowsAConfidentialClient() throws Exception {
        String assertion = assertion(PARTNER);
        Map<String, String> form = proving(assertion, Map.of("grant_type", "refresh_token", "refresh_token", "x"));

        assertRefused(token(form), 400, "invalid_grant");
        try (HeardLog log = HeardLog.listening()) {
            assertRefused(token(form), 401, "invalid_client");
            assertThat(log.with("shown before"))
                    .containsExactly("A token of client:partner-portal was refused: it was shown before");
        }
    }

    @Test
    @DisplayName("C8 a confidential client that proves nothing, or is named otherwise, is refused")
    void wantsAProof() throws Exception {
        Map<String, String> refresh = Map.of("grant_type", "refresh_token", "refresh_token", "x");
        Map<String, String> named = new HashMap<>(refresh);
        named.put("client_id", PARTNER);
        assertRefused(token(named), 401, "invalid_client");

        named.put("client_id", "web-portal");
        assertRefused(token(proving(assertion(PARTNER), named)), 401, "invalid_client");
        assertRefused(token(proving(assertion("web-portal"), refresh)), 401, "invalid_client");
        assertRefused(token(proving(assertion("nobody"), refresh)), 401, "invalid_client");

        Map<String, String> otherType = proving(assertion(PARTNER), refresh);
        otherType.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:saml2-bearer");
        assertRefused(token(otherType), 401, "invalid_client");
        otherType.remove("client_assertion_type");
        assertRefused(token(otherType), 400, "invalid_request");
    }

    @Test
    @DisplayName("C8 a confidential client uses the grants it is registered for, and no other")
    void keepsToItsGrants() throws Exception {
        Map<String, String> pin = Map.of("grant_type", "urn:sportello:grant-type:pin");
        assertRefused(token(proving(assertion(PARTNER), pin)), 400, "unauthorized_client");

        Map<String, String> exchange = Map.of("grant_type", EXCHANGE);
        assertRefused(token(proving(assertion(PARTNER), exchange)), 400, "invalid_request");
    }

    @Test
    @DisplayName("C12 a client ends its own sessions alone: another's token is refused, and goes on")
    void revokesItsOwnTokensAlone() throws Exception {
        String refresh = signIn().path("refresh_token");

        Map<String, String> form = Map.of("token", refresh);
        assertRefused(revoke(proving(assertion(PARTNER), form)), 400, "invalid_grant");
        assertRefused(revoke(Map.of("token", refresh, "client_id", "staff-desk")), 400, "invalid_grant");
        Response refreshed = PinApi.refresh(refresh);
        assertThat(refreshed.statusCode()).isEqualTo(200);

        assertThat(PinApi.revoke(refreshed.path("refresh_token")).statusCode()).isEqualTo(200);
        assertThat(revoke(proving(assertion(PARTNER), form)).statusCode())
                .as("of nobody any more")
                .isEqualTo(200);
    }

    @Test
    @DisplayName("C12 a refresh token is worth something to the client that it was given to, and to no other")
    void refreshesItsOwnSessionsAlone() throws Exception {
        String portals = signIn().path("refresh_token");
        assertRefused(token(proving(assertion(PARTNER), refreshing(portals))), 400, "invalid_grant");
        assertThat(PinApi.refresh(portals).statusCode()).as("it goes on").isEqualTo(200);

        String identity = ProviderTokens.ofCitizen("spid", FictionalCitizen.random(), _ -> {});
        Response exchanged = token(proving(
                assertion(PARTNER),
                Map.of(
                        "grant_type", EXCHANGE,
                        "subject_token_type", "urn:ietf:params:oauth:token-type:id_token",
                        "subject_token", identity)));
        String partners = exchanged.path("refresh_token");
        assertRefused(PinApi.refresh(partners), 400, "invalid_grant");
        Response refreshed = token(proving(assertion(PARTNER), refreshing(partners)));
        assertThat(refreshed.statusCode()).as(refreshed.asString()).isEqualTo(200);
    }

    private static Map<String, String> refreshing(String token) {
        return Map.of("grant_type", "refresh_token", "refresh_token", token);
    }

    private static Response signIn() {
        FictionalCitizen citizen = PinApi.issued();
        return PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen));
    }

    private static Map<String, String> proving(String assertion, Map<String, String> form) {
        Map<String, String> whole = new HashMap<>(form);
        whole.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        whole.put("client_assertion", assertion);
        return whole;
    }

    private static String assertion(String clientId) throws IOException, JoseException {
        Path file = Path.of(System.getProperty("sportello.test.keys"), "client-partner-portal.jwk");
        var key = (PublicJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(file));
        String issuer = ConfigProvider.getConfig().getValue("sportello.token.issuer", String.class);
        return AssertionDraft.of(clientId)
                .bent(claims -> claims.setAudience(issuer))
                .signed(key, "ES256");
    }

    private static Response token(Map<String, String> form) {
        return given().formParams(form).post("/oauth2/token");
    }

    private static Response revoke(Map<String, String> form) {
        return given().formParams(form).post("/oauth2/revoke");
    }

    private static void assertRefused(Response answer, int status, String error) {
        assertThat(answer.<String>path("error")).as(answer.asString()).isEqualTo(error);
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
