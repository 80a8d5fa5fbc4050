package it.sportello.pin.exchange;

import static io.restassured.RestAssured.given;
import static it.sportello.pin.exchange.ExchangeApi.TOKEN_TYPE;
import static it.sportello.pin.exchange.ExchangeApi.assertRefused;
import static it.sportello.pin.exchange.ExchangeApi.exchange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.pin.oauth.SignedTokens;
import it.sportello.pin.testing.HeardLog;
import it.sportello.pin.testing.PinApi;
import java.util.UUID;
import org.jose4j.jwt.ReservedClaimNames;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the token endpoint makes of what {@code TrustedTokensTest} has looked at one by one. */
@QuarkusTest
class TokenExchangeTest {

    private final FictionalCitizen citizen = FictionalCitizen.random();

    @Test
    @DisplayName("K8 a fresh token of the staff's provider becomes one of ours, with the roles among its groups")
    void exchangesAFreshTokenOfStaff() throws Exception {
        Response answer = exchange(ProviderTokens.ofStaff(_ -> {}));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<String>path("issued_token_type")).isEqualTo(TOKEN_TYPE + "access_token");
        assertThat(answer.<String>path("refresh_token")).isNull();
        JsonPath claims = PinApi.claimsOf(answer);
        assertThat(claims.getString("sub")).isEqualTo("agent-7");
        assertThat(claims.<String>getList("groups")).containsExactly("agent");
        assertThat(claims.<String>getList("amr")).containsExactly("staff");
        assertThat(claims.getMap("")).doesNotContainKey("tax_code");
        assertThat(claims.getString("client_id")).isEqualTo("staff-desk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spid", "spidtwo", "cie"})
    @DisplayName("C8 a citizen's token of any broker becomes one of ours, at its level, whatever groups it names")
    void exchangesACitizensToken(String issuer) throws Exception {
        Response answer = exchange(ProviderTokens.ofCitizen(
                issuer, citizen, claims -> claims.setStringListClaim("groups", "agent", "operator")));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<String>path("issued_token_type")).isEqualTo(TOKEN_TYPE + "access_token");
        JsonPath claims = PinApi.claimsOf(answer);
        assertThat(claims.getMap("")).doesNotContainKey("groups");
        assertThat(claims.getString("tax_code")).isEqualTo(citizen.taxCode());
        assertThat(claims.getString("acr")).isEqualTo("https://www.spid.gov.it/SpidL2");
        assertThat(claims.<String>getList("amr")).containsExactly(issuer.equals("cie") ? "cie" : "spid");
    }

    @Test
    @DisplayName("A2 a professional identity is signed in as such, and not for long")
    void exchangesTheTokenOfARepresentative() throws Exception {
        Response answer = exchange(ProviderTokens.ofCitizen(
                "spid", citizen, claims -> claims.setStringClaim("vat_number", "VATIT-00000000000")));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<String>path("refresh_token")).isNull();
        assertThat(PinApi.claimsOf(answer).getString("identity_use")).isEqualTo("professional");
    }

    @Test
    @DisplayName("K8 a long token is taken: real providers name many groups")
    void takesALongToken() throws Exception {
        String token = ProviderTokens.ofStaff(claims -> claims.setStringClaim("directory", "x".repeat(3500)));
        assertThat(token).hasSizeGreaterThan(5000);
        assertThat(exchange(token).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("C8 K8 a token is exchanged once, whosever it is")
    void refusesAReplay() throws Exception {
        for (String token : new String[] {
            ProviderTokens.ofStaff(_ -> {}),
            ProviderTokens.ofCitizen("spid", citizen, _ -> {}),
            ProviderTokens.ofCitizen("spidtwo", citizen, _ -> {}),
            ProviderTokens.ofCitizen("cie", citizen, _ -> {})
        }) {
            assertThat(exchange(token).statusCode()).isEqualTo(200);
            try (HeardLog log = HeardLog.listening()) {
                assertRefused(exchange(token), "subject_token is not accepted");
                assertThat(log.with("shown before"))
                        .containsExactly("A token of " + issuerOf(token) + " was refused: it was shown before");
            }
        }
    }

    private static String issuerOf(String token) {
        return SignedTokens.findUnverified(token, ReservedClaimNames.ISSUER).orElseThrow();
    }

    @Test
    @DisplayName("C8 K8 two issuers may give their tokens the same name")
    void tellsTheTokensOfTwoIssuersApart() throws Exception {
        String id = UUID.randomUUID().toString();
        for (String issuer : new String[] {"spid", "cie"}) {
            String token = ProviderTokens.ofCitizen(issuer, citizen, claims -> claims.setJwtId(id));
            assertThat(exchange(token).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("C8 K8 a token that is not exactly right is refused, and one of too low a level is told so")
    void refusesBentTokens() throws Exception {
        assertRefused(exchange("not.a.token"), "subject_token is not accepted");
        assertRefused(exchange(TestTokens.staff("agent")), "subject_token is not accepted");
        assertRefused(
                exchange(ProviderTokens.ofStaff(claims -> claims.setAudience("elsewhere"))),
                "subject_token is not accepted");
        assertRefused(
                exchange(ProviderTokens.ofCitizen(
                        "spid", citizen, claims -> claims.setStringClaim("acr", "https://www.spid.gov.it/SpidL1"))),
                "subject_token shows a sign-in of too low a level");
    }

    @Test
    @DisplayName("C8 an issuer that does not answer stops itself alone; the status of the service names it")
    void doesWithoutAnIssuerThatIsAway() throws Exception {
        await("the status names it")
                .untilAsserted(() -> assertThat(given().get("/status").<String>path("detail"))
                        .contains("the identity provider broken does not answer since"));
        assertThat(given().get("/status").statusCode()).isEqualTo(200);

        Response away = exchange(ProviderTokens.ofStaff(claims -> claims.setIssuer("https://broken.example")));
        assertThat(away.statusCode()).as(away.asString()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isEqualTo("5");
        assertThat(away.<String>path("detail")).contains("broken");
        assertThat(exchange(ProviderTokens.ofStaff(_ -> {})).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}={1}")
    @DisplayName("K8 what is asked for and not given here is refused (RFC 8693 section 2.2.2)")
    @CsvSource({
        "subject_token_type, urn:ietf:params:oauth:token-type:saml2, invalid_request",
        "requested_token_type, urn:ietf:params:oauth:token-type:refresh_token, invalid_request",
        "actor_token, x.y.z, invalid_request",
        "actor_token_type, urn:ietf:params:oauth:token-type:jwt, invalid_request",
        "audience, elsewhere, invalid_target",
        "resource, https://elsewhere.example, invalid_target",
        "grant_type, password, unsupported_grant_type",
    })
    void refusesWhatIsNotGivenHere(String parameter, String value, String error) throws Exception {
        Response answer = exchange(ProviderTokens.ofStaff(_ -> {}), parameter, value);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<String>path("error")).isEqualTo(error);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "subject_token_type, urn:ietf:params:oauth:token-type:jwt",
        "requested_token_type, urn:ietf:params:oauth:token-type:access_token",
        "audience, sportello",
    })
    void takesWhatIsGivenHere(String parameter, String value) throws Exception {
        assertThat(exchange(ProviderTokens.ofStaff(_ -> {}), parameter, value).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("K8 an unknown client exchanges nothing")
    void refusesAnUnknownClient() throws Exception {
        Response stranger = exchange(ProviderTokens.ofStaff(_ -> {}), "client_id", "nobody");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.<String>path("error")).isEqualTo("invalid_client");
    }
}
