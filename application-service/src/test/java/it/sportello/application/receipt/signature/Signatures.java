package it.sportello.application.receipt.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Keys of receipts without configuration. */
public final class Signatures {

    private Signatures() {}

    /** Of a key that nobody else has. */
    public static ReceiptSignature ofNewKey() {
        return new ReceiptSignature(keys(json(pair("receipt-test"), OutputControlLevel.INCLUDE_PRIVATE)));
    }

    static PublicJsonWebKey pair(String keyId) {
        try {
            PublicJsonWebKey pair = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
            pair.setKeyId(keyId);
            return pair;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String json(JsonWebKey key, OutputControlLevel level) {
        return key.toJson(level);
    }

    static ReceiptKeys keys(String... jwks) {
        return new ReceiptKeys(config(jwks));
    }

    static ReceiptConfig config(String... jwks) {
        try {
            Path file = Files.createTempFile("receipt-signing", ".jwks");
            file.toFile().deleteOnExit();
            Files.writeString(file, Stream.of(jwks).collect(Collectors.joining(",", "{\"keys\":[", "]}")));
            return () -> Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
