package it.sportello.pin.token.discovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.exchange.ProviderTokens;
import it.sportello.pin.oauth.Grant;
import it.sportello.pin.testing.PinApi;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DiscoveryResourceTest {

    @Inject
    @All
    List<Grant> grants;

    @ParameterizedTest
    @ValueSource(strings = {"openid-configuration", "oauth-authorization-server"})
    void saysWhereEverythingIs(String document) {
        Response metadata = given().get("/.well-known/" + document);
        String issuer = metadata.path("issuer");
        assertThat(metadata.<String>path("jwks_uri")).isEqualTo(issuer + "/oauth2/jwks");
        assertThat(metadata.<String>path("token_endpoint")).isEqualTo(issuer + "/oauth2/token");
        assertThat(metadata.<List<String>>path("grant_types_supported"))
                .containsExactlyInAnyOrderElementsOf(grants.stream()
                        .filter(Grant::isOffered)
                        .map(Grant::type)
                        .toList());
        assertThat(metadata.header("Cache-Control")).contains("max-age=300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "revocation"})
    void saysHowClientsAuthenticateAndWithWhatTheySign(String endpoint) {
        Response metadata = given().get("/.well-known/oauth-authorization-server");
        assertThat(metadata.<List<String>>path(endpoint + "_endpoint_auth_methods_supported"))
                .containsExactlyInAnyOrder("none", "private_key_jwt");
        assertThat(metadata.<List<String>>path(endpoint + "_endpoint_auth_signing_alg_values_supported"))
                .containsExactlyInAnyOrder("RS256", "PS256", "ES256");
    }

    @Test
    @DisplayName("C6 tokens verify with the published keys: at+jwt, RS256, for the suite")
    void publishesTheKeysOfItsTokens() throws Exception {
        Response jwks = given().get("/oauth2/jwks");
        assertThat(jwks.header("Cache-Control")).contains("max-age=300");
        var citizen = PinApi.issued();
        String token =
                PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)).path("access_token");
        var verified = new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(new JsonWebKeySet(jwks.asString()).getJsonWebKeys()))
                .setExpectedType(true, "at+jwt")
                .setExpectedAudience(true, "sportello")
                .setRequireExpirationTime()
                .build()
                .process(token);
        assertThat(verified.getJoseObjects().getFirst().getAlgorithmHeaderValue())
                .isEqualTo("RS256");
    }

    @Test
    @DisplayName("C8 K8 the metadata name every scope and claim of citizens, representatives and staff")
    void namesScopesAndClaimsOfEveryKindOfToken() throws Exception {
        FictionalCitizen citizen = PinApi.issued();
        Map<String, Response> signIns = Map.of(
                "citizen", PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)),
                "representative",
                        exchange(ProviderTokens.ofCitizen("spid", citizen, claims -> {
                            claims.setStringClaim("vat_number", "VATIT-00000000000");
                            claims.setClaim("act", Map.of("sub", "somebody"));
                        })),
                "staff",
                        exchange(ProviderTokens.ofStaff(
                                claims -> claims.setStringClaim("tax_code", "TINIT-" + citizen.taxCode()))));
        JsonPath metadata =
                given().get("/.well-known/oauth-authorization-server").jsonPath();
        signIns.forEach((scope, signedIn) -> {
            Map<String, Object> claims = PinApi.claimsOf(signedIn).getMap("");
            assertThat(claims).containsEntry("scope", scope);
            assertThat(claims.keySet()).isSubsetOf(metadata.getList("claims_supported", String.class));
        });
        assertThat(metadata.getList("scopes_supported", String.class))
                .containsExactlyInAnyOrderElementsOf(signIns.keySet());
        assertThat(PinApi.claimsOf(signIns.get("representative")).getMap("")).containsKeys("identity_use", "act");
        assertThat(PinApi.claimsOf(signIns.get("staff")).getMap("")).containsKey("own_person");
    }

    private static Response exchange(String token) {
        return given().formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                .formParam("client_id", "web-portal")
                .formParam("subject_token_type", "urn:ietf:params:oauth:token-type:id_token")
                .formParam("subject_token", token)
                .post("/oauth2/token");
    }

    @Test
    @DisplayName("C6 no private part of a key is published")
    void publishesNothingPrivate() {
        List<Map<String, Object>> keys = given().get("/oauth2/jwks").path("keys");
        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key)
                        .containsKeys("kty", "kid", "n", "e")
                        .doesNotContainKeys("d", "p", "q", "dp", "dq", "qi"));
    }
}
