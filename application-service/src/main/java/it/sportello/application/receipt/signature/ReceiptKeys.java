package it.sportello.application.receipt.signature;

import it.sportello.platform.security.guard.KeyFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;

/** The keys of receipts. An old one stays as long as a receipt that it signed may be shown. */
@ApplicationScoped
class ReceiptKeys {

    static final String PROPERTY = "sportello.receipt.signing-keys";

    private final Map<String, OctetKeyPairJsonWebKey> byId = new LinkedHashMap<>();
    private final OctetKeyPairJsonWebKey current;

    ReceiptKeys(ReceiptConfig config) {
        Path file = config.signingKeys().orElseThrow(() -> new IllegalStateException(PROPERTY + " is not set"));
        for (JsonWebKey key : KeyFile.readAll(file)) {
            if (!(key instanceof OctetKeyPairJsonWebKey okp) || !isEd25519(okp)) {
                throw new IllegalStateException(PROPERTY + " holds something else than Ed25519 keys");
            }
            byId.put(okp.getKeyId(), okp);
        }
        current = byId.values().iterator().next();
        if (current.getPrivateKey() == null) {
            throw new IllegalStateException(PROPERTY + " begins with a key that cannot sign");
        }
    }

    String currentId() {
        return current.getKeyId();
    }

    PrivateKey currentKey() {
        return current.getPrivateKey();
    }

    Optional<PublicKey> find(String keyId) {
        return Optional.ofNullable(byId.get(keyId)).map(PublicJsonWebKey::getPublicKey);
    }

    Collection<OctetKeyPairJsonWebKey> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    private static boolean isEd25519(OctetKeyPairJsonWebKey key) {
        return key.getSubtype().equals(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
    }
}
