package it.sportello.platform.security.guard;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;

/** Keys that the local stack generates: everybody who can read a laptop has them. */
public final class DevelopmentKey {

    /** How every generated {@code kid} begins. */
    private static final String PREFIX = "dev-";

    private DevelopmentKey() {}

    public static boolean is(String keyId) {
        return keyId.startsWith(PREFIX);
    }

    /** One refusal for every file of the property that holds such a key. */
    public static List<String> refusals(String property, Collection<Path> files) {
        return files.stream()
                .filter(file ->
                        KeyFile.readAll(file).stream().map(JsonWebKey::getKeyId).anyMatch(DevelopmentKey::is))
                .map(file -> property + " names a development key (" + file.getFileName() + ")")
                .toList();
    }
}
