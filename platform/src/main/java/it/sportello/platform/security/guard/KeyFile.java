package it.sportello.platform.security.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Key files: one JWK, or a JWK set. Messages name the file, never what stands in it. */
public final class KeyFile {

    private KeyFile() {}

    /**
     * The keys of a file in its order; never empty, each with a {@code kid}.
     *
     * @throws IllegalStateException when the file is missing or holds something else
     */
    public static List<JsonWebKey> readAll(Path file) {
        List<JsonWebKey> keys = parse(file);
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.getKeyId() == null)) {
            throw new IllegalStateException("key file has no key, or one without kid: " + file);
        }
        return keys;
    }

    /** The first key of a file: the current one. */
    public static JsonWebKey read(Path file) {
        return readAll(file).getFirst();
    }

    /** The first key of a file, which must be a public key or a pair. */
    public static PublicJsonWebKey readPair(Path file) {
        if (read(file) instanceof PublicJsonWebKey pair) {
            return pair;
        }
        throw new IllegalStateException("key file has no asymmetric key: " + file);
    }

    private static List<JsonWebKey> parse(Path file) {
        try {
            String json = Files.readString(file);
            return json.contains("\"keys\"")
                    ? new JsonWebKeySet(json).getJsonWebKeys()
                    : List.of(JsonWebKey.Factory.newJwk(json));
        } catch (IOException | JoseException e) {
            // The cause may quote the file, and the file is a secret.
            throw new IllegalStateException(
                    "key file cannot be read: " + file + " (" + e.getClass().getSimpleName() + ")");
        }
    }
}
