package it.sportello.pin.identity;

import it.sportello.pin.access.CitizenTokens;
import it.sportello.pin.device.DeviceToken;
import it.sportello.pin.oauth.OAuthException;
import it.sportello.pin.oauth.TokenView;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Signs in whoever an issuer vouches for, and makes them known here the first time (C8). */
@ApplicationScoped
public class IdentitySignInService {

    private final IdentityRecorder recorder;
    private final CitizenTokens tokens;
    private final RepresentativeTokens representatives;

    IdentitySignInService(IdentityRecorder recorder, CitizenTokens tokens, RepresentativeTokens representatives) {
        this.recorder = recorder;
        this.tokens = tokens;
        this.representatives = representatives;
    }

    /**
     * @param device what the caller showed, if anything
     * @throws OAuthException {@code invalid_grant} when no token is due
     */
    public TokenView signIn(AssertedCitizen who, String clientId, @Nullable DeviceToken device) {
        return who.isThePersonAlone()
                ? tokens.issue(recorder.record(who, clientId, device), clientId)
                : representatives.issue(who, clientId);
    }
}
