package it.sportello.pin.staff;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/** Decides whether a token is a fresh one of the staff's identity provider, made for us. */
@ApplicationScoped
class StaffTokenVerifier {

    private static final Logger LOG = Logger.getLogger(StaffTokenVerifier.class);

    private static final String TINIT = "TINIT-";
    private static final int OLDEST_SECONDS = (int) Duration.ofMinutes(5).toSeconds();
    private static final int CLOCK_SKEW_SECONDS = 10;
    private static final int PROVIDER_ANSWERS_MILLIS = 3000;

    private final JwtConsumer consumer;
    private final Set<String> requiredAcr;

    StaffTokenVerifier(StaffConfig config) {
        requiredAcr = config.requiredAcr();
        consumer = new JwtConsumerBuilder()
                .setExpectedType(true, "JWT")
                .setExpectedIssuer(true, config.issuer())
                .setExpectedAudience(true, config.audience())
                .registerValidator((Validator) StaffTokenVerifier::refuseOtherAudiences)
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(CLOCK_SKEW_SECONDS, OLDEST_SECONDS)
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keysOf(config)))
                .build();
    }

    private static @Nullable String refuseOtherAudiences(JwtContext token) throws MalformedClaimException {
        return token.getJwtClaims().getAudience().size() == 1 ? null : "meant for others too";
    }

    private static HttpsJwks keysOf(StaffConfig config) {
        Get get = new Get();
        get.setConnectTimeout(PROVIDER_ANSWERS_MILLIS);
        get.setReadTimeout(PROVIDER_ANSWERS_MILLIS);
        HttpsJwks keys = new HttpsJwks(config.jwks().toString());
        keys.setSimpleHttpGet(get);
        return keys;
    }

    /** Empty when the token is anything else. */
    Optional<StaffIdentity> verify(String token) {
        try {
            return Optional.of(identity(consumer.processToClaims(token)));
        } catch (InvalidJwtException e) {
            if (isOutage(e)) {
                throw new ProblemException(CommonProblem.OVERLOADED, "The identity provider does not answer")
                        .withHeader("Retry-After", "5");
            }
            // By code: the texts quote the token.
            LOG.infof(
                    "A staff token was refused, codes %s",
                    e.getErrorDetails().stream()
                            .map(ErrorCodeValidator.Error::getErrorCode)
                            .toList());
            return Optional.empty();
        } catch (MalformedClaimException e) {
            LOG.info("A staff token was refused: a claim is missing or malformed");
            return Optional.empty();
        }
    }

    private StaffIdentity identity(JwtClaims claims) throws MalformedClaimException {
        String acr = claims.getStringClaimValue("acr");
        if (acr == null || !requiredAcr.contains(acr)) {
            throw new MalformedClaimException("acr is none of those required");
        }
        Instant issuedAt = Instant.ofEpochMilli(claims.getIssuedAt().getValueInMillis());
        Long authTime = claims.getClaimValue("auth_time", Long.class);
        StaffIdentity staff = new StaffIdentity(
                claims.getSubject(),
                acr,
                StaffRole.among(claims.hasClaim("groups") ? claims.getStringListClaimValue("groups") : List.of()),
                authTime == null ? issuedAt : Instant.ofEpochSecond(authTime),
                claims.getJwtId(),
                Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis()),
                taxCode(claims.getStringClaimValue("tax_code")));
        if (!staff.isComplete()) {
            throw new MalformedClaimException("no tax_code");
        }
        return staff;
    }

    /** A provider of SPID's family writes its country before it. */
    private static @Nullable FiscalCode taxCode(@Nullable String claim) throws MalformedClaimException {
        try {
            return claim == null
                    ? null
                    : FiscalCode.parse(claim.startsWith(TINIT) ? claim.substring(TINIT.length()) : claim);
        } catch (IllegalArgumentException e) {
            throw new MalformedClaimException("tax_code is none");
        }
    }

    private static boolean isOutage(Throwable refusal) {
        Throwable cause = refusal;
        while (cause != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
