package it.sportello.pin.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.pin.testing.Tables;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class StaffExchangeTest {

    @Test
    @DisplayName("K8 a fresh token of the staff's provider becomes one of ours, with the roles among its groups")
    void exchangesAFreshToken() throws Exception {
        Response answer = exchange(ProviderTokens.signed(ProviderTokens.staff(_ -> {})));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<String>path("issued_token_type")).isEqualTo("urn:ietf:params:oauth:token-type:access_token");
        JwtClaims claims = read(answer.path("access_token"));
        assertThat(claims.getSubject()).isEqualTo("agent-7");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("agent");
        assertThat(claims.hasClaim("tax_code")).isFalse();
        assertThat(claims.getStringClaimValue("client_id")).isEqualTo("staff-desk");
    }

    @Test
    @DisplayName("K6 the other services are told which person a member is, by the opaque id alone")
    void tellsTheOwnPerson() throws Exception {
        FictionalCitizen member = FictionalCitizen.random();
        assertThat(claimsFor(member).hasClaim("own_person"))
                .as("nobody has this tax code yet")
                .isFalse();

        Tables.change(
                "insert into person (id, tax_code, language, created_at) values (?, ?, 'it', now())",
                member.personId(),
                member.taxCode());

        JwtClaims claims = claimsFor(member);
        assertThat(claims.getStringClaimValue("own_person"))
                .isEqualTo(member.personId().toString());
        assertThat(claims.toJson()).doesNotContain(member.taxCode());
    }

    private static JwtClaims claimsFor(FictionalCitizen member) throws Exception {
        Response answer = exchange(ProviderTokens.signed(ProviderTokens.staff(claims -> {
            claims.setStringClaim("tax_code", member.taxCode());
            claims.setStringListClaim("groups", "benefit-officer");
        })));
        return read(answer.path("access_token"));
    }

    private static JwtClaims read(String token) throws Exception {
        return new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setSkipSignatureVerification()
                .build()
                .processToClaims(token);
    }

    @Test
    @DisplayName("K8 a long token is taken: real providers name many groups")
    void takesALongToken() throws Exception {
        String token = ProviderTokens.signed(
                ProviderTokens.staff(claims -> claims.setStringClaim("directory", "x".repeat(3500))));
        assertThat(token).hasSizeGreaterThan(5000);
        assertThat(exchange(token).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("K8 a token is exchanged once")
    void refusesAReplay() throws Exception {
        String token = ProviderTokens.signed(ProviderTokens.staff(_ -> {}));
        assertThat(exchange(token).statusCode()).isEqualTo(200);
        assertRefused(exchange(token));
    }

    static Stream<Arguments> bentTokens() {
        return Stream.of(
                bent("another issuer", claims -> claims.setIssuer("https://elsewhere.example")),
                bent("another audience", claims -> claims.setAudience("elsewhere")),
                bent("a second audience", claims -> claims.setAudience("sportello", "elsewhere")),
                bent("older than five minutes", claims -> claims.setIssuedAt(ProviderTokens.secondsFromNow(-311))),
                bent("from the future", claims -> claims.setIssuedAt(ProviderTokens.secondsFromNow(60))),
                bent("expired", claims -> claims.setExpirationTime(ProviderTokens.secondsFromNow(-11))),
                bent("no expiry", claims -> claims.unsetClaim("exp")),
                bent("no jti", claims -> claims.unsetClaim("jti")),
                bent("no acr", claims -> claims.unsetClaim("acr")),
                bent(
                        "an acr that is not strong enough",
                        claims -> claims.setStringClaim("acr", "urn:example:password")),
                bent(
                        "an acr that only begins right",
                        claims -> claims.setStringClaim("acr", ProviderTokens.ACR + ":weak")),
                bent("an agent without tax code", claims -> claims.unsetClaim("tax_code")),
                bent("no subject", claims -> claims.unsetClaim("sub")),
                bent("no groups", claims -> claims.unsetClaim("groups")),
                bent("no role of ours", claims -> claims.setStringListClaim("groups", "wheel")));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("K8 a token that is not exactly right is refused")
    @MethodSource("bentTokens")
    void refusesBentTokens(String what, Consumer<JwtClaims> bend) throws Exception {
        assertRefused(exchange(ProviderTokens.signed(ProviderTokens.staff(bend))));
    }

    @ParameterizedTest
    @DisplayName("K6 K8 only who acts on nobody's file may leave their tax code unsaid")
    @CsvSource({
        "agent, 400",
        "supervisor, 400",
        "benefit-officer, 400",
        "payment-officer, 400",
        "operator, 200",
        "auditor, 200",
    })
    void wantsToKnowWhoActsOnPersons(String role, int status) throws Exception {
        Response answer = exchange(ProviderTokens.signed(ProviderTokens.staff(claims -> {
            claims.unsetClaim("tax_code");
            claims.setStringListClaim("groups", role);
        })));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }

    @Test
    @DisplayName("K8 a token of another type, key or algorithm is refused")
    void refusesOtherSignatures() throws Exception {
        assertRefused(exchange(
                ProviderTokens.sign(ProviderTokens.staff(_ -> {}), ProviderTokens.providerKey(), "at+jwt", "RS256")));
        assertRefused(exchange(
                ProviderTokens.sign(ProviderTokens.staff(_ -> {}), ProviderTokens.providerKey(), "JWT", "PS256")));
        PublicJsonWebKey stranger = RsaJwkGenerator.generateJwk(2048);
        stranger.setKeyId(ProviderTokens.providerKey().getKeyId());
        assertRefused(exchange(ProviderTokens.sign(ProviderTokens.staff(_ -> {}), stranger, "JWT", "RS256")));
        assertRefused(exchange(ProviderTokens.signedWithThePublicKeyAsSecret()));
        assertRefused(exchange("not.a.token"));
    }

    @Test
    @DisplayName("K8 our own tokens cannot be exchanged for others")
    void refusesOurOwnTokens() {
        assertRefused(exchange(TestTokens.staff("agent")));
    }

    @Test
    @DisplayName("K8 what is no exchange is told as such")
    void refusesWhatIsNoExchange() {
        assertThat(form("subject_token_type", "urn:ietf:params:oauth:token-type:saml2")
                        .<String>path("error"))
                .isEqualTo("invalid_request");
        assertThat(form("grant_type", "password").<String>path("error")).isEqualTo("unsupported_grant_type");
        Response stranger = form("client_id", "nobody");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.<String>path("error")).isEqualTo("invalid_client");
    }

    private static Arguments bent(String what, Consumer<JwtClaims> bend) {
        return Arguments.of(what, bend);
    }

    private static Response exchange(String token) {
        return form("subject_token", token);
    }

    private static Response form(String name, String value) {
        var parameters = new java.util.HashMap<>(java.util.Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "client_id", "staff-desk",
                "subject_token_type", "urn:ietf:params:oauth:token-type:id_token",
                "subject_token", "x.y.z"));
        parameters.put(name, value);
        return given().formParams(parameters).post("/oauth2/token");
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<String>path("error")).isEqualTo("invalid_grant");
    }
}
