package it.sportello.pin.refresh;

import it.sportello.pin.access.CitizenTokens;
import it.sportello.pin.oauth.Grant;
import it.sportello.pin.oauth.OAuthError;
import it.sportello.pin.oauth.OAuthException;
import it.sportello.pin.oauth.TokenForm;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.session.RefreshToken;
import jakarta.enterprise.context.ApplicationScoped;

/** A refresh token for the next one and an access token at the same level (C12, RFC 6749 section 6). */
@ApplicationScoped
class RefreshGrant implements Grant {

    private final RefreshService refreshes;
    private final CitizenTokens tokens;

    RefreshGrant(RefreshService refreshes, CitizenTokens tokens) {
        this.refreshes = refreshes;
        this.tokens = tokens;
    }

    @Override
    public String type() {
        return "refresh_token";
    }

    @Override
    public TokenView grant(TokenForm form, String clientId) {
        return RefreshToken.parse(form.require("refresh_token"))
                .flatMap(presented -> refreshes.refresh(presented, clientId))
                .map(citizen -> tokens.issue(citizen, clientId))
                .orElseThrow(() -> new OAuthException(OAuthError.INVALID_GRANT, "Sign in again"));
    }
}
