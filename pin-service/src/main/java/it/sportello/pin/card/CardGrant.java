package it.sportello.pin.card;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import it.sportello.contracts.CredentialType;
import it.sportello.pin.card.CardVerdict.Accepted;
import it.sportello.pin.card.CardVerdict.Refused;
import it.sportello.pin.device.DeviceToken;
import it.sportello.pin.identity.AssertedCitizen;
import it.sportello.pin.identity.IdentitySignInService;
import it.sportello.pin.oauth.Grant;
import it.sportello.pin.oauth.OAuthError;
import it.sportello.pin.oauth.OAuthException;
import it.sportello.pin.oauth.TokenForm;
import it.sportello.pin.oauth.TokenView;
import it.sportello.platform.security.Assurance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * A services card for a token (C8): the caller connects to the edge with it, and the edge tells its certificate. Nothing
 * that stands in the form says who signs in.
 */
@ApplicationScoped
class CardGrant implements Grant {

    private static final Logger LOG = Logger.getLogger(CardGrant.class);

    private final CardConfig config;
    private final TrustedHops hops;
    private final CardVerifier verifier;
    private final IdentitySignInService signIns;
    private final CurrentVertxRequest request;
    private final Clock realClock = Clock.systemUTC();

    CardGrant(
            CardConfig config,
            TrustedHops hops,
            CardVerifier verifier,
            IdentitySignInService signIns,
            CurrentVertxRequest request) {
        this.config = config;
        this.hops = hops;
        this.verifier = verifier;
        this.signIns = signIns;
        this.request = request;
    }

    @Override
    public String type() {
        return "urn:sportello:grant-type:cns";
    }

    @Override
    public boolean isOffered() {
        return config.authorities().isPresent();
    }

    @Override
    public TokenView grant(TokenForm form, String clientId) {
        byte[] certificate = hops.cardShownWith(request.getCurrent().request())
                .orElseThrow(() -> refused("No services card was shown"));
        DeviceToken device =
                form.find("device_token").flatMap(DeviceToken::parse).orElse(null);
        return switch (verifier.verify(certificate)) {
            case Accepted card -> signIns.signIn(holder(card), clientId, device);
            case Refused(String reason) -> {
                LOG.infof("A services card was refused: %s", reason);
                throw refused("The services card is not accepted");
            }
        };
    }

    /** Now: an edge asks for the card with every connection. Names and birth date do not stand on it. */
    private AssertedCitizen holder(Accepted card) {
        return new AssertedCitizen(
                CardAuthorities.ISSUER,
                card.subject(),
                CredentialType.CNS,
                Assurance.SPID_L3,
                realClock.instant(),
                card.taxCode(),
                null,
                null,
                null,
                List.of(),
                null,
                false);
    }

    private static OAuthException refused(String description) {
        return new OAuthException(OAuthError.INVALID_GRANT, description);
    }
}
