package it.sportello.e2e.journey.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import com.nimbusds.oauth2.sdk.token.TypelessToken;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Identity;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.journey.Journey;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.identity.Level;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import okhttp3.Challenge;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nothing of ours speaks here: libraries that know the standards alone do. */
@Journey
class IndependentClientJourney {

    @Test
    @DisplayName("C8 C12 whoever knows the standards alone discovers, signs in, verifies, refreshes and signs out")
    void aPublicClientFindsItsWay(Suite suite) throws Exception {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        citizen.requestPin().require(202);
        var client = IndependentClient.discovering(issuer(suite), "web-portal");

        AccessTokenResponse signedIn =
                granted(client.token(new PinGrant(citizen.person().taxCode(), citizen.firstHalf())));
        JWTClaimsSet claims = client.verify(signedIn.getTokens().getAccessToken());
        assertThat(claims.getStringClaim("acr")).isEqualTo("urn:sportello:acr:pin:simplified");
        assertThat(claims.getStringClaim("tax_code")).isEqualTo(citizen.person().taxCode());

        AccessTokenResponse refreshed = granted(client.token(refresh(signedIn)));
        assertThat(client.verify(refreshed.getTokens().getAccessToken()).getSubject())
                .isEqualTo(claims.getSubject());

        assertThat(client.revoke(tokenOf(refreshed)).getStatusCode()).isEqualTo(200);
        assertThat(errorOf(client.token(refresh(refreshed)))).isEqualTo("invalid_grant");
    }

    @Test
    @DisplayName("C8 C12 a portal of others proves who it is, and carries on and ends the sessions that it began alone")
    void aConfidentialClientFindsItsWay(Suite suite, LocalStack stack) throws Exception {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        var client = IndependentClient.discovering(issuer(suite), "partner-portal")
                .signingWith(ECKey.parse(Files.readString(stack.keys().clientSigner())));
        assertThat(client.issuer().getTokenEndpointAuthMethods())
                .contains(ClientAuthenticationMethod.PRIVATE_KEY_JWT, ClientAuthenticationMethod.NONE);
        assertThat(client.issuer().getTokenEndpointJWSAlgs()).contains(JWSAlgorithm.ES256);

        AccessTokenResponse signedIn = granted(client.token(exchange(suite, citizen)));
        JWTClaimsSet claims = client.verify(signedIn.getTokens().getAccessToken());
        assertThat(claims.getStringClaim("acr")).isEqualTo("https://www.spid.gov.it/SpidL2");
        assertThat(claims.getStringListClaim("amr")).containsExactly("spid");
        assertThat(signedIn.getTokens().getAccessToken().getIssuedTokenType()).isEqualTo(TokenTypeURI.ACCESS_TOKEN);

        AccessTokenResponse refreshed = granted(client.token(refresh(signedIn)));
        var stranger = IndependentClient.discovering(issuer(suite), "web-portal");
        assertThat(stranger.revoke(tokenOf(refreshed)).getStatusCode()).isEqualTo(400);
        assertThat(errorOf(stranger.token(refresh(refreshed)))).isEqualTo("invalid_grant");
        assertThat(client.verify(granted(client.token(refresh(refreshed)))
                                .getTokens()
                                .getAccessToken())
                        .getStringClaim("acr"))
                .isEqualTo(claims.getStringClaim("acr"));
        assertThat(client.revoke(tokenOf(refreshed)).getStatusCode()).isEqualTo(200);

        assertThat(errorOf(client.token(new PinGrant(citizen.person().taxCode(), "AAAA-AAAA"))))
                .isEqualTo("unauthorized_client");
    }

    @Test
    @DisplayName("C12 what one client began no other one carries on, though it proves who it is")
    void aSessionIsOfOneClient(Suite suite, LocalStack stack) throws Exception {
        var portal = IndependentClient.discovering(issuer(suite), "web-portal");
        AccessTokenResponse signedIn = granted(portal.token(exchange(suite, Citizen.unknownUntilNow(suite))));
        var partner = IndependentClient.discovering(issuer(suite), "partner-portal")
                .signingWith(ECKey.parse(Files.readString(stack.keys().clientSigner())));

        assertThat(errorOf(partner.token(refresh(signedIn)))).isEqualTo("invalid_grant");
        granted(portal.token(refresh(signedIn)));
    }

    @Test
    @DisplayName(
            "C8 a portal that does not prove who it is, or exchanges a token twice, is refused as the standards say")
    void theLibraryUnderstandsRefusals(Suite suite) throws Exception {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        AuthorizationGrant exchange = exchange(suite, citizen);
        var unproved = IndependentClient.discovering(issuer(suite), "partner-portal");
        assertThat(errorOf(unproved.token(exchange))).isEqualTo("invalid_client");

        var client = IndependentClient.discovering(issuer(suite), "web-portal");
        granted(client.token(exchange));
        assertThat(errorOf(client.token(exchange))).isEqualTo("invalid_request");
    }

    @Test
    @DisplayName("both documents of discovery tell the same, to clients of either standard")
    void bothDocumentsAgree(Suite suite) throws Exception {
        var openId = IndependentClient.discovering(issuer(suite), "web-portal").issuer();
        var oauth = AuthorizationServerMetadata.resolve(openId.getIssuer());
        assertThat(oauth.getTokenEndpointURI()).isEqualTo(openId.getTokenEndpointURI());
        assertThat(oauth.getRevocationEndpointURI()).isEqualTo(openId.getRevocationEndpointURI());
        assertThat(oauth.getJWKSetURI()).isEqualTo(openId.getJWKSetURI());
        assertThat(oauth.getTokenEndpointAuthMethods()).isEqualTo(openId.getTokenEndpointAuthMethods());
        assertThat(oauth.getGrantTypes())
                .isEqualTo(openId.getGrantTypes())
                .contains(RefreshTokenGrant.GRANT_TYPE, TokenExchangeGrant.GRANT_TYPE);
    }

    @Test
    @DisplayName("C8 another library reads from the challenge what would do, and what it asks for does")
    void anotherLibraryReadsTheChallenge(Suite suite) throws Exception {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        citizen.requestPin().require(202);
        String simplified = citizen.signIn(citizen.firstHalf()).require(200).string("access_token");

        try (Response response = promote(suite, simplified)) {
            assertThat(response.code()).isEqualTo(401);
            assertThat(response.challenges()).singleElement().satisfies(IndependentClientJourney::asksForMore);
        }

        String asAsked = citizen.signInBy(Identity.spid(Level.L2)).require(200).string("access_token");
        try (Response response = promote(suite, asAsked)) {
            assertThat(response.code()).as("a PIN there is none of").isEqualTo(422);
            assertThat(response.challenges()).isEmpty();
        }
    }

    private static void asksForMore(Challenge challenge) {
        assertThat(challenge.scheme()).isEqualTo("Bearer");
        assertThat(challenge.authParams())
                .containsEntry("error", "insufficient_user_authentication")
                .containsEntry("max_age", "300");
        assertThat(challenge.authParams().get("acr_values").split(" "))
                .containsExactly("https://www.spid.gov.it/SpidL2", "https://www.spid.gov.it/SpidL3");
    }

    private static Response promote(Suite suite, String token) throws IOException {
        var request = new Request.Builder()
                .url(suite.at(SuiteService.PIN, "/me/pin-promotion").toString())
                .header("Authorization", "Bearer " + token)
                .post(RequestBody.create("{\"pin\": \"AAAA-AAAA\"}", MediaType.get("application/json")))
                .build();
        return new OkHttpClient().newCall(request).execute();
    }

    private static URI issuer(Suite suite) {
        return suite.services().get(SuiteService.PIN);
    }

    private static AuthorizationGrant refresh(AccessTokenResponse granted) {
        return new RefreshTokenGrant(tokenOf(granted));
    }

    private static RefreshToken tokenOf(AccessTokenResponse granted) {
        return granted.getTokens().getRefreshToken();
    }

    private static AuthorizationGrant exchange(Suite suite, Citizen citizen) {
        var identity = new TypelessToken(Identity.spid(Level.L2).token(suite, citizen.person()));
        return new TokenExchangeGrant(
                identity,
                TokenTypeURI.ID_TOKEN,
                null,
                null,
                TokenTypeURI.ACCESS_TOKEN,
                List.of(new Audience("sportello")));
    }

    private static AccessTokenResponse granted(TokenResponse response) {
        assertThat(response.indicatesSuccess()).as(() -> errorOf(response)).isTrue();
        return response.toSuccessResponse();
    }

    private static String errorOf(TokenResponse response) {
        return response.toErrorResponse().getErrorObject().getCode();
    }
}
