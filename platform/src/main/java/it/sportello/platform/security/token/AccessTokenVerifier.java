package it.sportello.platform.security.token;

import java.net.URI;
import java.security.PublicKey;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * What makes a string an access token of the suite (RFC 9068): the one issuer, audience and type, RS256 by a key that
 * the issuer publishes, not expired, complete. There is no leeway for clocks that differ: it would add to the ten minutes
 * after which no token of a revoked PIN counts (C12). Verification costs one RSA verification: consumer and keys are kept.
 */
final class AccessTokenVerifier {

    static final String AUDIENCE = "sportello";
    private static final String TYPE = "at+jwt";

    private final TokenKeys keys;
    private final JwtConsumer consumer;

    AccessTokenVerifier(URI issuer, TokenKeys keys) {
        this.keys = keys;
        this.consumer = new JwtConsumerBuilder()
                .setExpectedType(true, TYPE)
                .setExpectedIssuer(true, issuer.toString())
                .setExpectedAudience(true, AUDIENCE)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                .setVerificationKeyResolver((signature, _) -> key(signature))
                .build();
    }

    /** @throws RefusedTokenException when it is anything else; it quotes nothing of the token */
    AccessToken verify(String token) throws RefusedTokenException {
        try {
            JwtClaims claims = consumer.processToClaims(token);
            return new AccessToken(claims, CallerClaims.read(claims));
        } catch (InvalidJwtException | IllegalArgumentException e) {
            throw RefusedTokenException.because(e);
        }
    }

    private PublicKey key(JsonWebSignature signature) throws UnresolvableKeyException {
        String keyId = signature.getKeyIdHeaderValue();
        if (keyId == null) {
            throw new UnresolvableKeyException("no kid");
        }
        return keys.find(keyId).orElseThrow(() -> new UnresolvableKeyException("unknown kid"));
    }
}
