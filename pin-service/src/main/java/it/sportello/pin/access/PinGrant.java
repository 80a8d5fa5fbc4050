package it.sportello.pin.access;

import it.sportello.contracts.PinCode;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.access.SignInOutcome.Outdated;
import it.sportello.pin.device.DeviceToken;
import it.sportello.pin.guess.Guessed;
import it.sportello.pin.guess.Trial;
import it.sportello.pin.oauth.Grant;
import it.sportello.pin.oauth.OAuthError;
import it.sportello.pin.oauth.OAuthException;
import it.sportello.pin.oauth.TokenForm;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.renewal.RenewalTicket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Tax code and first half for a token at SIMPLIFIED (C6), or personal PIN for one at its level (C7). A grant of its own:
 * never the password grant.
 */
@ApplicationScoped
class PinGrant implements Grant {

    private final SignInService signIns;
    private final CitizenTokens tokens;

    PinGrant(SignInService signIns, CitizenTokens tokens) {
        this.signIns = signIns;
        this.tokens = tokens;
    }

    @Override
    public String type() {
        return "urn:sportello:grant-type:pin";
    }

    @Override
    public TokenView grant(TokenForm form, String clientId) {
        return switch (signIns.signIn(read(form, clientId)).orElseThrow(PinGrant::refused)) {
            case SignedIn citizen -> tokens.issue(citizen, clientId);
            case Outdated(RenewalTicket ticket) -> throw OAuthException.withRenewal(ticket.reveal());
        };
    }

    private static OAuthException refused() {
        return new OAuthException(OAuthError.INVALID_GRANT, "Tax code and PIN do not open anything at this time");
    }

    /** What cannot be a tax code or eight characters of a PIN is told: everybody can check that without us. */
    private static SignIn read(TokenForm form, String clientId) {
        String taxCode = form.require("tax_code");
        if (FiscalCode.findDefect(taxCode).isPresent()) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "tax_code is not a tax code");
        }
        PinCode pin = PinCode.parse(form.require("pin"))
                .filter(typed -> !typed.hasBothHalves())
                .orElseThrow(() -> new OAuthException(OAuthError.INVALID_REQUEST, "pin has not eight characters"));
        Trial trial = new Trial(FiscalCode.parse(taxCode), form.networkAddress(), Set.of(Guessed.SIGN_IN));
        DeviceToken device =
                form.find("device_token").flatMap(DeviceToken::parse).orElse(null);
        return new SignIn(trial, pin, clientId, device);
    }
}
