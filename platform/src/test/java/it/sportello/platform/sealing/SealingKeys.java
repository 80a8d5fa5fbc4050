package it.sportello.platform.sealing;

import it.sportello.contracts.event.DispatchEvent.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Key files of a small world: one signer, a stranger, and a key per recipient. */
final class SealingKeys {

    static final String SIGNER = "pin-service";
    static final String STRANGER = "stranger";

    private final Path directory;
    private final Map<String, PublicJsonWebKey> keys = new HashMap<>();

    SealingKeys(Path directory) {
        this.directory = directory;
        for (String name : List.of(SIGNER, STRANGER, "mail", "sms")) {
            keys.put(name, generate(name));
        }
    }

    PublicJsonWebKey key(String name) {
        return keys.get(name);
    }

    /** What a signer is configured with. */
    SealingConfig sealing(String signer) {
        return new Settings(
                Optional.of(file(signer, OutputControlLevel.INCLUDE_PRIVATE)),
                Map.of(
                        SealedFor.MAIL, file("mail", OutputControlLevel.PUBLIC_ONLY),
                        SealedFor.SMS, file("sms", OutputControlLevel.PUBLIC_ONLY)),
                Optional.empty(),
                Map.of());
    }

    /** What a process is configured with that trusts the signer for these purposes and has these keys. */
    SealingConfig opening(Set<Purpose> purposes, String... names) {
        List<Path> own = Arrays.stream(names)
                .map(name -> file(name, OutputControlLevel.INCLUDE_PRIVATE))
                .toList();
        return new Settings(
                Optional.empty(),
                Map.of(),
                Optional.of(own),
                Map.of(SIGNER, new Trusted(signers(), Optional.of(purposes))));
    }

    private Path signers() {
        return write("signers.jwks", new JsonWebKeySet(key(SIGNER)).toJson());
    }

    private Path file(String name, OutputControlLevel level) {
        return write(name + "." + level + ".jwk", key(name).toJson(level));
    }

    private Path write(String name, String json) {
        try {
            return Files.writeString(directory.resolve(name), json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicJsonWebKey generate(String name) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(name + "-key");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Settings(
            Optional<Path> signingKey,
            Map<SealedFor, Path> recipients,
            Optional<List<Path>> openingKeys,
            Map<String, TrustedSigner> trustedSigners)
            implements SealingConfig {}

    private record Trusted(Path keys, Optional<Set<Purpose>> purposes) implements SealingConfig.TrustedSigner {}
}
