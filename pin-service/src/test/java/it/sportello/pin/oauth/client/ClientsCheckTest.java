package it.sportello.pin.oauth.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import it.sportello.pin.oauth.Grant;
import it.sportello.pin.oauth.TokenForm;
import it.sportello.pin.oauth.TokenView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientsCheckTest {

    private static final String KEYS = "sportello.oauth.clients.partner-portal.keys";

    @TempDir
    private Path directory;

    @Test
    @DisplayName("C8 production starts with clients that keep their keys to themselves")
    void startsWithGoodClients() throws Exception {
        assertThat(refusals(Map.of(KEYS, written("partner-1", RsaJwkGenerator.generateJwk(2048)))))
                .isEmpty();
    }

    @Test
    @DisplayName("C8 production refuses a confidential client without keys, and a public one with keys")
    void refusesKeysInTheWrongPlace() throws Exception {
        assertThat(refusals(Map.of())).containsExactly(KEYS + " is not set");
        String file = written("partner-1", RsaJwkGenerator.generateJwk(2048));
        assertThat(refusals(Map.of(KEYS, file, "sportello.oauth.clients.web-portal.keys", file)))
                .singleElement()
                .asString()
                .startsWith("sportello.oauth.clients.web-portal.keys is set");
    }

    @Test
    @DisplayName("C8 production refuses keys of development, weak ones, and those for none of the client's algorithms")
    void refusesBadKeys() throws Exception {
        for (String file : List.of(
                written("dev-partner", RsaJwkGenerator.generateJwk(2048)),
                written("partner-weak", RsaJwkGenerator.generateJwk(1024)),
                written("partner-ec", EcJwkGenerator.generateJwk(EllipticCurves.P256)),
                directory.resolve("missing.jwks").toString())) {
            assertThat(refusals(Map.of(KEYS, file))).singleElement().asString().startsWith(KEYS + " names a");
        }
        assertThat(refusals(Map.of(
                        KEYS,
                        written("partner-ec", EcJwkGenerator.generateJwk(EllipticCurves.P256)),
                        "sportello.oauth.clients.partner-portal.algorithms",
                        "RS256,ES256")))
                .isEmpty();
    }

    @Test
    @DisplayName("C8 production refuses a file that holds a client's private key: whoever reads it could be the client")
    void refusesAPrivateKey() throws Exception {
        PublicJsonWebKey pair = RsaJwkGenerator.generateJwk(2048);
        pair.setKeyId("partner-1");
        Path file = Files.writeString(directory.resolve("pair.jwk"), pair.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        assertThat(refusals(Map.of(KEYS, file.toString())))
                .singleElement()
                .asString()
                .contains("private");
    }

    @Test
    @DisplayName("C8 production refuses a grant that nobody can use, naming the client")
    void refusesUnknownGrants() throws Exception {
        assertThat(refusals(Map.of(
                        KEYS,
                        written("partner-1", RsaJwkGenerator.generateJwk(2048)),
                        "sportello.oauth.clients.web-portal.grants",
                        "refresh_token,password")))
                .containsExactly("sportello.oauth.clients.web-portal.grants names password, which is no grant here");
    }

    private String written(String keyId, PublicJsonWebKey key) throws IOException {
        key.setKeyId(keyId);
        return Files.writeString(directory.resolve(keyId + ".jwk"), key.toJson(OutputControlLevel.PUBLIC_ONLY))
                .toString();
    }

    /** Of a public client and a confidential one with these settings besides. */
    private static List<String> refusals(Map<String, String> settings) {
        ClientsConfig config = new SmallRyeConfigBuilder()
                .withMapping(ClientsConfig.class)
                .withDefaultValues(Map.of(
                        "sportello.oauth.clients.web-portal.type", "PUBLIC",
                        "sportello.oauth.clients.web-portal.grants", "refresh_token",
                        "sportello.oauth.clients.partner-portal.type", "CONFIDENTIAL",
                        "sportello.oauth.clients.partner-portal.grants", "refresh_token"))
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ClientsConfig.class);
        return new ClientsCheck(config, List.of(new Refresh())).refusals();
    }

    private static final class Refresh implements Grant {

        @Override
        public String type() {
            return "refresh_token";
        }

        @Override
        public TokenView grant(TokenForm form, String clientId) {
            throw new UnsupportedOperationException("nobody asks here");
        }
    }
}
