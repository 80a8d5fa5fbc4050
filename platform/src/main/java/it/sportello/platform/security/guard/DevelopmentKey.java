package it.sportello.platform.security.guard;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;

/** Keys that the local stack generates: everybody who can read a laptop has them. */
public final class DevelopmentKey {

    /** How every generated {@code kid} begins. */
    private static final String PREFIX = "dev-";

    private DevelopmentKey() {}

    public static boolean is(String keyId) {
        return keyId.startsWith(PREFIX);
    }

    /** One refusal for every file of the property that holds such a key, or none that can be used. */
    public static List<String> refusals(String property, Collection<Path> files) {
        return files.stream()
                .flatMap(file -> refusal(file).stream())
                .map(why -> property + " " + why)
                .toList();
    }

    private static Optional<String> refusal(Path file) {
        try {
            boolean found =
                    KeyFile.readAll(file).stream().map(JsonWebKey::getKeyId).anyMatch(DevelopmentKey::is);
            return found ? Optional.of("names a development key (" + file.getFileName() + ")") : Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of("names a bad file: " + e.getMessage());
        }
    }
}
