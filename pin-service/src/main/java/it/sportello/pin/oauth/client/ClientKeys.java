package it.sportello.pin.oauth.client;

import it.sportello.pin.oauth.SigningAlgorithm;
import it.sportello.pin.oauth.client.ClientsConfig.Registration;
import it.sportello.platform.security.guard.KeyFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;

/** The keys that a confidential client was registered with. */
final class ClientKeys {

    private ClientKeys() {}

    /** @throws IllegalStateException when they are missing, or not what they should be */
    static List<JsonWebKey> of(String id, Registration registration) {
        Path file = registration
                .keys()
                .orElseThrow(() -> new IllegalStateException("sportello.oauth.clients." + id + ".keys is not set"));
        List<JsonWebKey> keys = KeyFile.readAll(file);
        if (!keys.stream().allMatch(key -> isUsable(key, registration.algorithms()))) {
            throw new IllegalStateException(
                    "key file holds a key that is private, weak, or for none of the client's algorithms: " + file);
        }
        return keys;
    }

    /** Whose private half is here too would let us, or whoever reads the file, speak for the client. */
    private static boolean isUsable(JsonWebKey key, Set<SigningAlgorithm> algorithms) {
        return key instanceof PublicJsonWebKey pair
                && pair.getPrivateKey() == null
                && SigningAlgorithm.anyTakes(algorithms, pair);
    }
}
