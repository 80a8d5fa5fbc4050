package it.sportello.platform.security.grant;

import static java.util.stream.Collectors.toUnmodifiableMap;

import it.sportello.platform.security.SecurityProblem;
import it.sportello.platform.security.Staff;
import it.sportello.platform.security.guard.KeyFile;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.Key;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Checks case grants on the routes of the staff that show personal data. Every way in which a grant does not hold ends
 * in 403 {@code case-grant-refused}, which does not say which.
 */
@ApplicationScoped
public class CaseGrantVerifier {

    /** Between machines that keep time by NTP. */
    private static final int CLOCK_SKEW_SECONDS = 10;

    private final Map<String, Key> keys;
    private final JwtConsumer consumer;

    /** @param service this service's name: grants shown to another are not for us */
    public CaseGrantVerifier(
            CaseGrantConfig config, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.keys = config.trustedKeys()
                .map(CaseGrantVerifier::read)
                .orElseThrow(() -> new IllegalStateException("sportello.case-grant.trusted-keys is not set"));
        this.consumer = new JwtConsumerBuilder()
                .setExpectedType(true, CaseGrantClaims.TYPE)
                .setExpectedIssuer(true, CaseGrantClaims.ISSUER)
                .setExpectedAudience(true, service)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, CaseGrantSigner.ALGORITHM))
                .setVerificationKeyResolver((signature, _) -> key(signature))
                .build();
    }

    /** The grant in the header's text, when it was given to this very agent, for whomever. */
    public CaseGrant verify(@Nullable String header, Staff agent) {
        CaseGrant grant = read(header);
        if (!grant.agent().equals(agent.subject())) {
            throw refused();
        }
        return grant;
    }

    /** The grant in the header's text, when it was given to this very agent and is about this person. */
    public CaseGrant verify(@Nullable String header, Staff agent, UUID personId) {
        CaseGrant grant = verify(header, agent);
        if (!grant.isAbout(personId)) {
            throw refused();
        }
        return grant;
    }

    private CaseGrant read(@Nullable String header) {
        if (header == null) {
            throw refused();
        }
        try {
            return CaseGrantClaims.read(consumer.processToClaims(header));
        } catch (InvalidJwtException | IllegalArgumentException e) {
            // The cause may quote the claims.
            throw refused();
        }
    }

    private Key key(JsonWebSignature signature) throws UnresolvableKeyException {
        Key key = signature.getKeyIdHeaderValue() == null ? null : keys.get(signature.getKeyIdHeaderValue());
        if (key == null) {
            throw new UnresolvableKeyException("no such key here");
        }
        return key;
    }

    private static ProblemException refused() {
        return new ProblemException(
                SecurityProblem.CASE_GRANT_REFUSED, "This needs a grant of a case that you have claimed");
    }

    private static Map<String, Key> read(Path file) {
        return KeyFile.readAll(file).stream().collect(toUnmodifiableMap(JsonWebKey::getKeyId, JsonWebKey::getKey));
    }
}
