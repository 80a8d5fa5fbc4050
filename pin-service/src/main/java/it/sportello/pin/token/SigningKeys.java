package it.sportello.pin.token;

import it.sportello.platform.security.guard.KeyFile;
import it.sportello.platform.security.token.TokenConfig;
import it.sportello.platform.security.token.TokenKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;

/** The issuer's own keys, in memory: it never asks itself over the network. */
@ApplicationScoped
class SigningKeys implements TokenKeys {

    private final Map<String, RsaJsonWebKey> byId = new LinkedHashMap<>();
    private final RsaJsonWebKey current;

    SigningKeys(TokenConfig config) {
        Path file = config.signingKeys()
                .orElseThrow(() -> new IllegalStateException("sportello.token.signing-keys is not set"));
        for (JsonWebKey key : KeyFile.readAll(file)) {
            if (!(key instanceof RsaJsonWebKey pair) || pair.getPrivateKey() == null) {
                throw new IllegalStateException("sportello.token.signing-keys holds something else than RSA key pairs");
            }
            byId.put(pair.getKeyId(), pair);
        }
        current = byId.values().iterator().next();
    }

    String currentId() {
        return current.getKeyId();
    }

    PrivateKey currentKey() {
        return current.getPrivateKey();
    }

    List<RsaJsonWebKey> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public Optional<PublicKey> find(String keyId) {
        return Optional.ofNullable(byId.get(keyId)).map(PublicJsonWebKey::getPublicKey);
    }

    @Override
    public boolean isLoaded() {
        return true;
    }
}
