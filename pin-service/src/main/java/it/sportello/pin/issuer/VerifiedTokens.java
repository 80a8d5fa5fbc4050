package it.sportello.pin.issuer;

import it.sportello.pin.oauth.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwt.ReservedClaimNames;

/** Tokens of whatever trusted issuer. */
@ApplicationScoped
public class VerifiedTokens {

    private static final Logger LOG = Logger.getLogger(VerifiedTokens.class);

    private final TrustedIssuers issuers;

    VerifiedTokens(TrustedIssuers issuers) {
        this.issuers = issuers;
    }

    /** What a token claims of its issuer says only whose rules it is held against. */
    public Verdict verify(String token) {
        Optional<IssuerTokens> claimed =
                SignedTokens.findUnverified(token, ReservedClaimNames.ISSUER).flatMap(issuers::find);
        if (claimed.isEmpty()) {
            LOG.info("A token of no trusted issuer was refused");
            return Verdict.Refused.NOT_ACCEPTED;
        }
        return claimed.get().verify(token);
    }
}
