package it.sportello.platform.security.grant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A keeper of cases with a key of its own, and those who trust it. */
final class GrantKeys {

    private final EllipticCurveJsonWebKey key;
    private final Path pair;
    private final Path publicHalf;

    GrantKeys(Path directory, String keyId) throws IOException, JoseException {
        key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(keyId);
        pair = Files.createTempFile(directory, "pair", ".jwk");
        Files.writeString(pair, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        publicHalf = Files.createTempFile(directory, "public", ".jwks");
        Files.writeString(publicHalf, new JsonWebKeySet(key).toJson());
    }

    EllipticCurveJsonWebKey key() {
        return key;
    }

    CaseGrantConfig config() {
        return new Settings(Optional.of(pair), Optional.of(publicHalf));
    }

    static CaseGrantConfig none() {
        return new Settings(Optional.empty(), Optional.empty());
    }

    private record Settings(Optional<Path> signingKey, Optional<Path> trustedKeys) implements CaseGrantConfig {}
}
