package it.sportello.localstack.testing;

import it.sportello.localstack.embedded.DevelopmentKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** An RFC 9068 access token before it is signed. Every step changes the draft itself. */
public final class TokenDraft {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final JwtClaims claims = new JwtClaims();
    private @Nullable String type = "at+jwt";
    private Path keys;

    private TokenDraft(String issuer, Path keys) {
        this.keys = keys;
        claims.setIssuer(issuer);
    }

    static TokenDraft of(String subject) {
        return signedWith(TestSettings.keys(), TestSettings.tokenIssuer().toString(), subject);
    }

    /** A draft for a stack other than the tests' own. */
    public static TokenDraft signedWith(DevelopmentKeys keys, String issuer, String subject) {
        var draft = new TokenDraft(issuer, keys.tokenSigning());
        draft.claims.setSubject(subject);
        draft.claims.setAudience("sportello");
        draft.claims.setGeneratedJwtId();
        draft.claims.setClaim("client_id", "sportello-tests");
        draft.claims.setClaim("scope", "openid");
        return draft.issuedAt(Instant.now());
    }

    /** Sign-in, issue and expiry move together; tokens live in real time. */
    public TokenDraft issuedAt(Instant instant) {
        claims.setIssuedAt(NumericDate.fromSeconds(instant.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(instant.plus(LIFETIME).getEpochSecond()));
        return claim("auth_time", instant.getEpochSecond());
    }

    public TokenDraft claim(String name, Object value) {
        claims.setClaim(name, value);
        return this;
    }

    public TokenDraft without(String claim) {
        claims.unsetClaim(claim);
        return this;
    }

    /** @param type null for a token that does not say what it is */
    public TokenDraft type(@Nullable String type) {
        this.type = type;
        return this;
    }

    /** Signs with somebody else's key set: what a forger would do. */
    public TokenDraft keys(Path keys) {
        this.keys = keys;
        return this;
    }

    public String sign() {
        try {
            PublicJsonWebKey key = SigningKeys.first(keys);
            return signed(AlgorithmIdentifiers.RSA_USING_SHA256, key.getPrivateKey(), key.getKeyId());
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("Cannot sign a test token", e);
        }
    }

    /** What anybody can do who has fetched the public key, to fool a verifier that lets the token choose the algorithm. */
    public String signWithPublicKeyAsSecret() {
        try {
            PublicJsonWebKey key = SigningKeys.first(keys);
            var secret = new HmacKey(key.getPublicKey().getEncoded());
            return signed(AlgorithmIdentifiers.HMAC_SHA256, secret, key.getKeyId());
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("Cannot sign a test token", e);
        }
    }

    private String signed(String algorithm, Key key, String keyId) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        signature.setKeyIdHeaderValue(keyId);
        signature.setAlgorithmHeaderValue(algorithm);
        if (type != null) {
            signature.setHeader("typ", type);
        }
        return signature.getCompactSerialization();
    }
}
