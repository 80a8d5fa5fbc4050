package it.sportello.localstack.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Private keys with which tests sign, read once each: most calls of a test show a token. */
public final class SigningKeys {

    private static final Map<String, PublicJsonWebKey> READ = new ConcurrentHashMap<>();

    private SigningKeys() {}

    /** The current key of a set. */
    public static PublicJsonWebKey first(Path keySet) throws IOException {
        return READ.computeIfAbsent(Files.readString(keySet), SigningKeys::firstOf);
    }

    static PublicJsonWebKey only(Path key) throws IOException {
        return READ.computeIfAbsent(Files.readString(key), SigningKeys::parsed);
    }

    private static PublicJsonWebKey firstOf(String keySet) {
        try {
            return (PublicJsonWebKey) new JsonWebKeySet(keySet).getJsonWebKeys().getFirst();
        } catch (JoseException e) {
            throw new IllegalStateException("Not a set of keys", e);
        }
    }

    private static PublicJsonWebKey parsed(String key) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(key);
        } catch (JoseException e) {
            throw new IllegalStateException("Not a key", e);
        }
    }
}
