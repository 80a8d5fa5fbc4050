package it.sportello.localstack.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Locale;
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

/**
 * The keys of one data directory: generated where missing, never shared, never in the repository. Every key id begins
 * with {@code dev-}, which a production start refuses.
 */
public record DevelopmentKeys(Path directory) {

    public static final String KEY_ID_PREFIX = "dev-";

    private static final int RSA_BITS = 2048;
    private static final int SYMMETRIC_BITS = 256;

    /** The one reader of what is sealed to its key. */
    public enum Recipient {
        MAIL,
        SMS,
        POSTAL,
        PIN;

        /** As file names and configuration keys write it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who is who on the way to the print shop. */
    public enum PostalKey {
        /** The print shop, to which batches are encrypted. */
        PRINT_SHOP("enc", "ECDH-ES+A256KW"),
        /** Its server. */
        PRINT_SHOP_HOST("sig", "ES256"),
        /** Its customer: notification-service in the role that sends letters. */
        CLIENT("sig", "ES256");

        private final String use;
        private final String algorithm;

        PostalKey(String use, String algorithm) {
            this.use = use;
            this.algorithm = algorithm;
        }

        private String label() {
            return "postal-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a file shows of its keys. */
    private enum Shown {
        PRIVATE,
        PUBLIC
    }

    public static DevelopmentKeys in(Path directory) {
        var keys = new DevelopmentKeys(directory);
        try {
            Files.createDirectories(directory);
            keys.generateMissing();
            return keys;
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("Cannot make development keys in " + directory, e);
        }
    }

    public Path tokenSigning() {
        return directory.resolve("token-signing.jwks");
    }

    /** Receipts have keys of their own, so that who signs those cannot sign in as anybody. */
    public Path receiptSigning() {
        return directory.resolve("receipt-signing.jwks");
    }

    public Path sealingSigner() {
        return directory.resolve("sealing-signer-pin.jwk");
    }

    /** With which contact-center-service seals what agents correct. */
    public Path agentsSealingSigner() {
        return directory.resolve("sealing-signer-contact-center.jwk");
    }

    /** Public halves, for pin-service, which alone opens those seals. */
    public Path agentsSealingSigners() {
        return directory.resolve("sealing-signers-contact-center.jwks");
    }

    public Path caseGrantSigner() {
        return directory.resolve("case-grant-signer.jwk");
    }

    /** Public halves, for those who are shown grants. */
    public Path caseGrantSigners() {
        return directory.resolve("case-grant-signers.jwks");
    }

    /** Public halves, for those who check seals of pin-service. */
    public Path sealingSigners() {
        return directory.resolve("sealing-signers-pin.jwks");
    }

    public Path opening(Recipient recipient) {
        return directory.resolve("sealing-" + recipient.label() + ".jwk");
    }

    public Path sealingTo(Recipient recipient) {
        return directory.resolve("sealing-" + recipient.label() + ".pub.jwk");
    }

    public Path postal(PostalKey key) {
        return directory.resolve(key.label() + ".jwk");
    }

    public Path postalPublic(PostalKey key) {
        return directory.resolve(key.label() + ".pub.jwk");
    }

    public Path peppers() {
        return directory.resolve("peppers.jwks");
    }

    public Path audit() {
        return directory.resolve("audit.jwk");
    }

    public Path identityProvider() {
        return directory.resolve("idp-signing.jwks");
    }

    private void generateMissing() throws IOException, JoseException {
        if (isMissing(tokenSigning())) {
            writeSet(tokenSigning(), rsa("token"), Shown.PRIVATE);
        }
        if (isMissing(identityProvider())) {
            writeSet(identityProvider(), rsa("idp"), Shown.PRIVATE);
        }
        if (isMissing(receiptSigning())) {
            writeSet(receiptSigning(), ed25519("receipt"), Shown.PRIVATE);
        }
        signer("seal-signer", sealingSigner(), sealingSigners());
        signer("agents-seal-signer", agentsSealingSigner(), agentsSealingSigners());
        signer("case-grant", caseGrantSigner(), caseGrantSigners());
        for (Recipient recipient : Recipient.values()) {
            if (isMissing(opening(recipient))) {
                PublicJsonWebKey key = ec("enc", "ECDH-ES+A256KW", "seal-" + recipient.label());
                writeKey(sealingTo(recipient), key, Shown.PUBLIC);
                writeKey(opening(recipient), key, Shown.PRIVATE);
            }
        }
        for (PostalKey postal : PostalKey.values()) {
            if (isMissing(postal(postal))) {
                PublicJsonWebKey key = ec(postal.use, postal.algorithm, postal.label());
                writeKey(postalPublic(postal), key, Shown.PUBLIC);
                writeKey(postal(postal), key, Shown.PRIVATE);
            }
        }
        if (isMissing(peppers())) {
            writeSet(peppers(), secret("pepper"), Shown.PRIVATE);
        }
        if (isMissing(audit())) {
            writeKey(audit(), secret("audit"), Shown.PRIVATE);
        }
    }

    /** A start that was killed may have left a file without its key. */
    private static boolean isMissing(Path file) throws IOException {
        return Files.notExists(file) || Files.size(file) == 0;
    }

    /** The private file last: where it stands, the public one does too. */
    private static void signer(String name, Path pair, Path publicHalf) throws IOException, JoseException {
        if (isMissing(pair)) {
            PublicJsonWebKey signer = ec("sig", "ES256", name);
            writeSet(publicHalf, signer, Shown.PUBLIC);
            writeKey(pair, signer, Shown.PRIVATE);
        }
    }

    private static PublicJsonWebKey rsa(String name) throws JoseException {
        return named(RsaJwkGenerator.generateJwk(RSA_BITS), "sig", "RS256", name);
    }

    private static PublicJsonWebKey ec(String use, String algorithm, String name) throws JoseException {
        return named(EcJwkGenerator.generateJwk(EllipticCurves.P256), use, algorithm, name);
    }

    private static PublicJsonWebKey ed25519(String name) throws JoseException {
        return named(OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519), "sig", "EdDSA", name);
    }

    private static JsonWebKey secret(String name) {
        return named(OctJwkGenerator.generateJwk(SYMMETRIC_BITS), "sig", "HS256", name);
    }

    private static <K extends JsonWebKey> K named(K key, String use, String algorithm, String name) {
        key.setKeyId(KEY_ID_PREFIX + name + "-" + UUID.randomUUID());
        key.setUse(use);
        key.setAlgorithm(algorithm);
        return key;
    }

    private static void writeSet(Path file, JsonWebKey key, Shown shown) throws IOException {
        write(file, new JsonWebKeySet(key).toJson(level(key, shown)));
    }

    private static void writeKey(Path file, JsonWebKey key, Shown shown) throws IOException {
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

    private static void write(Path file, String json) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, json);
    }

    /** The private keys of a process that plays several roles at once, as its configuration lists them. */
    public String openingAll(Recipient... recipients) {
        return String.join(
                ",", Arrays.stream(recipients).map(r -> opening(r).toString()).toList());
    }
}
