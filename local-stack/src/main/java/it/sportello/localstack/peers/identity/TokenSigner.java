package it.sportello.localstack.peers.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Signs the id tokens of one realm, and badly where that is what was asked for. */
final class TokenSigner {

    private static final int RSA_BITS = 2048;

    private final JsonWebKeySet keys;

    TokenSigner(Path signingKeys) {
        try {
            this.keys = new JsonWebKeySet(Files.readString(signingKeys));
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("No signing keys in " + signingKeys, e);
        }
    }

    String publicKeys() {
        return keys.toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    String sign(JwtClaims claims, Defect defect) {
        var key = (PublicJsonWebKey) keys.getJsonWebKeys().getFirst();
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", defect == Defect.OTHER_TYPE ? "at+jwt" : "JWT");
        signature.setKey(key.getPrivateKey());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            spoil(signature, key, defect);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign an id token", e);
        }
    }

    private static void spoil(JsonWebSignature signature, PublicJsonWebKey key, Defect defect) throws JoseException {
        switch (defect) {
            case UNSIGNED -> {
                signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
                signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
                signature.setKey(null);
            }
            case PUBLIC_KEY_AS_SECRET -> {
                signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                signature.setKey(new HmacKey(key.getPublicKey().getEncoded()));
            }
            case PS256 -> signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_PSS_USING_SHA256);
            case FOREIGN_KEY ->
                signature.setKey(RsaJwkGenerator.generateJwk(RSA_BITS).getPrivateKey());
            default -> {
                // Signed as it should be.
            }
        }
    }
}
