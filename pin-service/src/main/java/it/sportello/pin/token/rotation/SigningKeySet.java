package it.sportello.pin.token.rotation;

import it.sportello.platform.security.guard.KeyFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;

/**
 * The keys of one file. Which of them signs follows from the file and the time alone: replicas that read it at different
 * moments change to the next key in the same second.
 */
public record SigningKeySet(List<SigningKey> keys) {

    /**
     * For how long a key stays after its successor's first signature: its last token lives for ten minutes, replicas may
     * read the file late, and clocks differ.
     */
    static final Duration OVERLAP = Duration.ofMinutes(30);

    public SigningKeySet {
        keys = List.copyOf(keys);
        Set<String> ids = new HashSet<>();
        if (keys.isEmpty() || !keys.stream().map(SigningKey::id).allMatch(ids::add)) {
            throw new IllegalStateException("no keys, or two with one kid");
        }
    }

    /** @throws IllegalStateException when the file holds something else; the message names it and quotes nothing */
    public static SigningKeySet read(Path file) {
        List<JsonWebKey> found = KeyFile.readAll(file);
        try {
            return new SigningKeySet(found.stream().map(SigningKey::of).toList());
        } catch (IllegalStateException e) {
            throw new IllegalStateException("key file has " + e.getMessage() + ": " + file, e);
        }
    }

    /**
     * The key that signs then: of those whose time has come the one whose time came last, the first in the file of several.
     * As long as none's time has come it is the one whose time comes first, for somebody has to sign.
     */
    public SigningKey signer(Instant at) {
        return begun(at)
                .reduce((last, key) -> key.from().isAfter(last.from()) ? key : last)
                .orElseGet(() -> keys.stream()
                        .min(Comparator.comparing(SigningKey::from))
                        .orElseThrow());
    }

    public Optional<SigningKey> find(String keyId) {
        return keys.stream().filter(key -> key.id().equals(keyId)).findFirst();
    }

    /** Whether each can do what it is there for, by trial. */
    public boolean allSign() {
        return keys.stream().allMatch(SigningKey::signs);
    }

    /** Of two readings, whether the file held the same keys, to the last member. */
    public boolean isSameAs(SigningKeySet other) {
        return toJson().equals(other.toJson());
    }

    /** When the newest key signs first, be that yet to come. */
    Instant newestFrom() {
        return keys.stream()
                .map(SigningKey::from)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Without those whose last token has long expired. */
    SigningKeySet withoutRetired(Instant at) {
        Instant oldest = signer(at.minus(OVERLAP)).from();
        return new SigningKeySet(
                keys.stream().filter(key -> !key.from().isBefore(oldest)).toList());
    }

    SigningKeySet with(SigningKey key) {
        return new SigningKeySet(Stream.concat(keys.stream(), Stream.of(key)).toList());
    }

    /** As the file holds it: private. */
    String toJson() {
        return new JsonWebKeySet(keys.stream().map(SigningKey::pair).toList())
                .toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    private Stream<SigningKey> begun(Instant at) {
        return keys.stream().filter(key -> !key.from().isAfter(at));
    }
}
