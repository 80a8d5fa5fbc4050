package it.sportello.localstack.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Generates keys for development and writes them where nobody else on the machine reads them. */
public final class KeyFiles {

    private static final int RSA_BITS = 2048;
    private static final int SYMMETRIC_BITS = 256;

    /** What a file shows of its keys. */
    enum Shown {
        PRIVATE,
        PUBLIC
    }

    private KeyFiles() {}

    /** A start that was killed may have left a file without its key. */
    public static boolean isMissing(Path file) throws IOException {
        return Files.notExists(file) || Files.size(file) == 0;
    }

    /** A set of one pair for signatures of tokens, unless there is one. */
    static void rsaSet(String name, Path file) throws IOException, JoseException {
        if (isMissing(file)) {
            writeSet(file, rsa(name), Shown.PRIVATE);
        }
    }

    /** The private file last: where it stands, the public one does too. */
    static void signer(String name, Path pair, Path publicHalf) throws IOException, JoseException {
        if (isMissing(pair)) {
            PublicJsonWebKey signer = ec("sig", "ES256", name);
            writeSet(publicHalf, signer, Shown.PUBLIC);
            writeKey(pair, signer, Shown.PRIVATE);
        }
    }

    private static PublicJsonWebKey rsa(String name) throws JoseException {
        return named(RsaJwkGenerator.generateJwk(RSA_BITS), "sig", "RS256", name);
    }

    static PublicJsonWebKey ec(String use, String algorithm, String name) throws JoseException {
        return named(EcJwkGenerator.generateJwk(EllipticCurves.P256), use, algorithm, name);
    }

    static PublicJsonWebKey ed25519(String name) throws JoseException {
        return named(OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519), "sig", "EdDSA", name);
    }

    static JsonWebKey secret(String name) {
        return named(OctJwkGenerator.generateJwk(SYMMETRIC_BITS), "sig", "HS256", name);
    }

    private static <K extends JsonWebKey> K named(K key, String use, String algorithm, String name) {
        key.setKeyId(DevelopmentKeys.KEY_ID_PREFIX + name + "-" + UUID.randomUUID());
        key.setUse(use);
        key.setAlgorithm(algorithm);
        return key;
    }

    static void writeSet(Path file, JsonWebKey key, Shown shown) throws IOException {
        write(file, new JsonWebKeySet(key).toJson(level(key, shown)));
    }

    static void writeKey(Path file, JsonWebKey key, Shown shown) throws IOException {
        write(file, key.toJson(level(key, shown)));
    }

    private static OutputControlLevel level(JsonWebKey key, Shown shown) {
        if (shown == Shown.PUBLIC) {
            return OutputControlLevel.PUBLIC_ONLY;
        }
        return key instanceof PublicJsonWebKey
                ? OutputControlLevel.INCLUDE_PRIVATE
                : OutputControlLevel.INCLUDE_SYMMETRIC;
    }

    /** For nobody else on the machine to read. */
    public static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}
