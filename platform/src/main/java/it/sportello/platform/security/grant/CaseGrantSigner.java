package it.sportello.platform.security.grant;

import it.sportello.platform.security.guard.KeyFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs case grants. Has a key in the service that keeps the cases alone. */
@ApplicationScoped
public class CaseGrantSigner {

    static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final PublicJsonWebKey key;

    public CaseGrantSigner(CaseGrantConfig config) {
        this.key = config.signingKey()
                .map(KeyFile::readPair)
                .orElseThrow(() -> new IllegalStateException("sportello.case-grant.signing-key is not set"));
    }

    /**
     * The grant as a compact JWS, good for ten minutes of real time.
     *
     * @param audience name of the one service that may be shown it, such as {@code pin-service}
     */
    public String sign(CaseGrant grant, String audience) {
        return sign(grant, audience, Instant.now());
    }

    String sign(CaseGrant grant, String audience, Instant now) {
        JwtClaims claims = CaseGrantClaims.of(grant);
        claims.setAudience(audience);
        claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(now.plus(LIFETIME).toEpochMilli()));
        return sign(claims);
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signed = new JsonWebSignature();
        signed.setHeader("typ", CaseGrantClaims.TYPE);
        signed.setAlgorithmHeaderValue(ALGORITHM);
        signed.setKeyIdHeaderValue(key.getKeyId());
        signed.setKey(key.getPrivateKey());
        signed.setPayload(claims.toJson());
        try {
            return signed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the configured key does not sign", e);
        }
    }
}
