package it.sportello.pin.oauth.client;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.oauth.OneUse;
import it.sportello.pin.oauth.SignedTokens;
import it.sportello.pin.oauth.SigningAlgorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.ReservedClaimNames;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/** Decides whether an assertion was just made by one client, for us alone (RFC 7523 section 3). By real time. */
final class AssertionVerifier {

    private static final Logger LOG = Logger.getLogger(AssertionVerifier.class);

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    private final String clientId;
    private final JwtConsumer consumer;

    /**
     * @param keys those that the client signs with
     * @param audiences the names by which we may be meant
     */
    AssertionVerifier(String clientId, List<JsonWebKey> keys, Set<SigningAlgorithm> algorithms, Set<String> audiences) {
        this.clientId = clientId;
        this.consumer = new JwtConsumerBuilder()
                .setExpectedIssuer(true, clientId)
                .setExpectedSubject(clientId)
                .setExpectedAudience(true, audiences.toArray(String[]::new))
                .registerValidator((Validator) AssertionVerifier::refuseOtherAudiences)
                .setRequireJwtId()
                .registerValidator((Validator) AssertionVerifier::refuseUnkeepable)
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes((int) LONGEST_LIFE.toMinutes())
                .setIssuedAtRestrictions(SignedTokens.CLOCK_SKEW_SECONDS, (int) LONGEST_LIFE.toSeconds())
                .setAllowedClockSkewInSeconds(SignedTokens.CLOCK_SKEW_SECONDS)
                .setJwsAlgorithmConstraints(SigningAlgorithm.only(algorithms))
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
                .build();
    }

    /**
     * What makes an assertion good once.
     *
     * @param expiresAt after which it is refused anyhow
     */
    record Proof(String jti, Instant expiresAt) {

        Proof {
            requireNonNull(jti, "jti");
            requireNonNull(expiresAt, "expiresAt");
        }
    }

    /** Of whom an assertion speaks, unverified: whose keys to verify it with. */
    static Optional<String> findSubject(String assertion) {
        return SignedTokens.findUnverified(assertion, ReservedClaimNames.SUBJECT);
    }

    /** Empty when it is anything else. */
    Optional<Proof> verify(String assertion) {
        try {
            JwtClaims claims = consumer.processToClaims(assertion);
            return Optional.of(new Proof(
                    claims.getJwtId(),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue())));
        } catch (InvalidJwtException e) {
            LOG.infof("An assertion of %s was refused, codes %s", clientId, SignedTokens.codes(e));
            return Optional.empty();
        } catch (MalformedClaimException e) {
            LOG.infof("An assertion of %s was refused: a claim is malformed", clientId);
            return Optional.empty();
        }
    }

    private static @Nullable String refuseUnkeepable(JwtContext assertion) throws MalformedClaimException {
        return OneUse.isKeepable(assertion.getJwtClaims().getJwtId()) ? null : "a jti that cannot be kept";
    }

    private static @Nullable String refuseOtherAudiences(JwtContext assertion) throws MalformedClaimException {
        return SignedTokens.isForOne(assertion.getJwtClaims()) ? null : "meant for others too";
    }
}
