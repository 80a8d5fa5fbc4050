package it.sportello.pin.token;

import it.sportello.pin.token.rotation.SigningKey;
import it.sportello.platform.security.token.TokenConfig;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs access tokens (RFC 9068). Their times are real ones. */
@ApplicationScoped
public class AccessTokens {

    /** Short, because a token cannot be taken back (C12). */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final String TYPE = "at+jwt";
    private static final String AUDIENCE = "sportello";

    private final SigningKeys keys;
    private final TokenConfig config;
    private final Clock realClock = Clock.systemUTC();

    AccessTokens(SigningKeys keys, TokenConfig config) {
        this.keys = keys;
        this.config = config;
    }

    /** A token as it goes over the wire: a secret. */
    public String sign(TokenSubject subject) {
        return sign(subject, realClock.instant());
    }

    /** The same, of what was so at that time, however long ago that is: a paused process adds nothing to its life. */
    public String sign(TokenSubject subject, Instant at) {
        NumericDate now = NumericDate.fromMilliseconds(at.toEpochMilli());
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(config.issuer().toString());
        claims.setSubject(subject.id());
        claims.setAudience(AUDIENCE);
        claims.setIssuedAt(now);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + LIFE.toSeconds()));
        claims.setJwtId(Ids.next().toString());
        claims.setStringClaim("client_id", subject.clientId());
        claims.setClaim("auth_time", subject.authenticatedAt().getEpochSecond());
        claims.setStringClaim("acr", subject.acr());
        claims.setStringClaim("scope", subject.scope());
        subject.claims().forEach(claims::setClaim);
        return signed(claims);
    }

    private String signed(JwtClaims claims) {
        SigningKey key = keys.current();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", TYPE);
        signature.setKeyIdHeaderValue(key.id());
        signature.setKey(key.privateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The configured keys do not sign", e);
        }
    }
}
