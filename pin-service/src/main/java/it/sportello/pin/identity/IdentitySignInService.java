package it.sportello.pin.identity;

import it.sportello.pin.device.DeviceToken;
import it.sportello.pin.oauth.OAuthException;
import it.sportello.pin.oauth.TokenView;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Signs in whoever an issuer vouches for (C8). */
@ApplicationScoped
public class IdentitySignInService {

    /**
     * @param device what the caller showed, if anything
     * @throws OAuthException {@code invalid_grant} when no token is due
     */
    public TokenView signIn(AssertedCitizen who, String clientId, @Nullable DeviceToken device) {
        throw new UnsupportedOperationException("part D");
    }
}
