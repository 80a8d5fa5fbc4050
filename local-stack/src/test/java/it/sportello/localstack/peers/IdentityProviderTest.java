package it.sportello.localstack.peers;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.localstack.embedded.DevelopmentKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityProviderTest {

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private IdentityProvider provider;

    @BeforeEach
    void start() {
        provider = new IdentityProvider(0, DevelopmentKeys.in(directory).identityProvider());
    }

    @AfterEach
    void stop() {
        provider.close();
        http.close();
    }

    @Test
    void signsWhoTheStaffMemberIsForThisAudienceAlone() throws Exception {
        JwtClaims claims = verified(tokenOf("agent-1"));

        assertThat(claims.getSubject()).isEqualTo("agent-1");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("agent");
        assertThat(claims.getAudience()).containsExactly("sportello");
        assertThat(claims.getJwtId()).isNotBlank();
    }

    @Test
    void signsForNobodyItDoesNotKnow() throws Exception {
        assertThat(postToken("user=somebody").statusCode()).isEqualTo(400);
        assertThat(postToken("").statusCode()).isEqualTo(400);
    }

    @Test
    void saysWhereItsKeysAre() throws Exception {
        assertThat(get("/.well-known/openid-configuration").body())
                .contains("\"issuer\":\"" + provider.issuer() + "\"", "\"jwks_uri\":\"" + provider.jwks() + "\"");
        assertThat(get("/jwks").body()).contains("dev-idp-").doesNotContain("\"d\":");
    }

    private JwtClaims verified(String token) throws Exception {
        var keys = new JsonWebKeySet(get("/jwks").body()).getJsonWebKeys();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
                .setExpectedAudience("sportello")
                .setExpectedIssuer(provider.issuer().toString())
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .build()
                .processToClaims(token);
    }

    private String tokenOf(String user) throws IOException, InterruptedException {
        return postToken("user=" + user).body().replaceAll(".*\"id_token\":\"([^\"]+)\".*", "$1");
    }

    private HttpResponse<String> postToken(String form) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(provider.issuer().resolve("/token"))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = provider.issuer().resolve(path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
