package it.sportello.pin.oauth.client;

import java.security.Key;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** What a client says to prove who it is, good unless bent; its audience is up to the test. */
public final class AssertionDraft {

    private final JwtClaims claims = new JwtClaims();

    private AssertionDraft(String clientId) {
        claims.setIssuer(clientId);
        claims.setSubject(clientId);
        claims.setIssuedAt(NumericDate.now());
        claims.setExpirationTimeMinutesInTheFuture(1);
        claims.setJwtId(UUID.randomUUID().toString());
    }

    public static AssertionDraft of(String clientId) {
        return new AssertionDraft(clientId);
    }

    public AssertionDraft bent(Consumer<JwtClaims> bend) {
        bend.accept(claims);
        return this;
    }

    public String signed(PublicJsonWebKey key, String algorithm) {
        return signedBy(key.getPrivateKey(), key.getKeyId(), algorithm);
    }

    String signedBy(@Nullable Key key, String keyId, String algorithm) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setKeyIdHeaderValue(keyId);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key);
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonWebKey publicHalf(PublicJsonWebKey pair) {
        try {
            return JsonWebKey.Factory.newJwk(pair.toJson(OutputControlLevel.PUBLIC_ONLY));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
