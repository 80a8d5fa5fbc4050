package it.sportello.pin.issuer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Tokens of whatever trusted issuer. */
@ApplicationScoped
public class VerifiedTokens {

    private static final Logger LOG = Logger.getLogger(VerifiedTokens.class);

    /** Reads and believes nothing. */
    private static final JwtConsumer UNVERIFIED = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    private final TrustedIssuers issuers;

    VerifiedTokens(TrustedIssuers issuers) {
        this.issuers = issuers;
    }

    /** What a token claims of its issuer says only whose rules it is held against. */
    public Verdict verify(String token) {
        Optional<IssuerTokens> claimed = claimedIssuer(token).flatMap(issuers::find);
        if (claimed.isEmpty()) {
            LOG.info("A token of no trusted issuer was refused");
            return Verdict.Refused.NOT_ACCEPTED;
        }
        return claimed.get().verify(token);
    }

    private static Optional<String> claimedIssuer(String token) {
        try {
            return Optional.ofNullable(UNVERIFIED.processToClaims(token).getIssuer());
        } catch (InvalidJwtException | MalformedClaimException _) {
            return Optional.empty();
        }
    }
}
