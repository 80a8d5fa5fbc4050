package it.sportello.pin.issuer;

import it.sportello.pin.issuer.trust.TrustedIssuer;
import it.sportello.pin.oauth.OneUse;
import it.sportello.pin.oauth.SignedTokens;
import it.sportello.pin.oauth.SigningAlgorithm;
import it.sportello.platform.security.token.RemoteKeys;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a token is a fresh one of one issuer, made for us. Each issuer has a verification of its own, so that
 * nothing of one, least of all a key, is ever held against another's token.
 */
final class IssuerTokens {

    static final int OLDEST_SECONDS = (int) Duration.ofMinutes(5).toSeconds();

    /** An issuer that has been silent for longer may have taken its keys back meanwhile. */
    static final Duration KEYS_LAST = Duration.ofHours(24);

    private static final Logger LOG = Logger.getLogger(IssuerTokens.class);

    private final String name;
    private final RemoteKeys keys;
    private final Clock clock;
    private final ClaimReader reader;
    private final JwtConsumer consumer;

    /** @param clock of real time */
    IssuerTokens(String name, TrustedIssuer issuer, RemoteKeys keys, Clock clock) {
        this.name = name;
        this.keys = keys;
        this.clock = clock;
        this.reader = switch (issuer.kind()) {
            case CITIZEN -> new CitizenClaims(issuer);
            case STAFF -> new StaffClaims(name, issuer);
        };
        this.consumer = new JwtConsumerBuilder()
                .setExpectedType(true, "JWT")
                .setExpectedIssuer(true, issuer.issuer())
                .setExpectedAudience(true, issuer.audience())
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(SignedTokens.CLOCK_SKEW_SECONDS, OLDEST_SECONDS)
                .setAllowedClockSkewInSeconds(SignedTokens.CLOCK_SKEW_SECONDS)
                .registerValidator((Validator) IssuerTokens::refuseOtherUses)
                .setJwsAlgorithmConstraints(SigningAlgorithm.only(issuer.algorithms()))
                .setVerificationKeyResolver((signature, _) -> key(signature))
                .build();
    }

    /** A token for others too, or one that is no identity token: some brokers call their access tokens JWT as well. */
    private static @Nullable String refuseOtherUses(JwtContext token) throws MalformedClaimException {
        JwtClaims claims = token.getJwtClaims();
        String type = claims.getStringClaimValue("typ");
        boolean forUs = SignedTokens.isForOne(claims) && (type == null || type.equals("ID"));
        boolean keepable = OneUse.isKeepable(claims.getSubject()) && OneUse.isKeepable(claims.getJwtId());
        return forUs && keepable ? null : "of another use";
    }

    private PublicKey key(JsonWebSignature signature) throws UnresolvableKeyException {
        String keyId = signature.getKeyIdHeaderValue();
        if (keyId == null) {
            throw new UnresolvableKeyException("no kid");
        }
        return keys.find(keyId).orElseThrow(() -> new UnresolvableKeyException("unknown kid"));
    }

    String name() {
        return name;
    }

    /** Called every second by one thread. */
    void tick() {
        keys.tick();
    }

    /** Since when it gives no keys; empty while it does. */
    Optional<Instant> silentSince() {
        return keys.failingSince();
    }

    Verdict verify(String token) {
        if (!hasKeysInForce()) {
            return new Verdict.Away(name);
        }
        try {
            return reader.read(consumer.processToClaims(token));
        } catch (InvalidJwtException e) {
            LOG.infof("A token of the issuer %s was refused, codes %s", name, SignedTokens.codes(e));
        } catch (MalformedClaimException e) {
            LOG.infof("A token of the issuer %s was refused: a claim is missing or malformed", name);
        }
        return Verdict.Refused.NOT_ACCEPTED;
    }

    private boolean hasKeysInForce() {
        Instant oldest = clock.instant().minus(KEYS_LAST);
        return keys.isLoaded()
                && silentSince().filter(since -> since.isBefore(oldest)).isEmpty();
    }
}
