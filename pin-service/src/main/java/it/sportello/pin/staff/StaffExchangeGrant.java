package it.sportello.pin.staff;

import it.sportello.pin.oauth.Grant;
import it.sportello.pin.oauth.OAuthError;
import it.sportello.pin.oauth.OAuthException;
import it.sportello.pin.oauth.TokenForm;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.token.AccessTokens;
import it.sportello.pin.token.TokenSubject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** RFC 8693: a token of the staff's identity provider for one of ours, with the groups that are roles here. */
@ApplicationScoped
class StaffExchangeGrant implements Grant {

    private static final String SCOPE = "staff";
    private static final Set<String> SUBJECT_TYPES =
            Set.of("urn:ietf:params:oauth:token-type:id_token", "urn:ietf:params:oauth:token-type:jwt");

    private final StaffConfig config;
    private final StaffTokenVerifier verifier;
    private final ExchangedTokens exchanged;
    private final StaffMembers members;
    private final AccessTokens tokens;
    private final Clock realClock = Clock.systemUTC();

    StaffExchangeGrant(
            StaffConfig config,
            StaffTokenVerifier verifier,
            ExchangedTokens exchanged,
            StaffMembers members,
            AccessTokens tokens) {
        this.config = config;
        this.verifier = verifier;
        this.exchanged = exchanged;
        this.members = members;
        this.tokens = tokens;
    }

    @Override
    public String type() {
        return "urn:ietf:params:oauth:grant-type:token-exchange";
    }

    @Override
    public TokenView grant(TokenForm form, String clientId) {
        if (!SUBJECT_TYPES.contains(form.require("subject_token_type"))) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "subject_token_type is not taken here");
        }
        StaffIdentity staff = verifier.verify(form.require("subject_token"))
                .filter(identity -> !identity.groups().isEmpty())
                .filter(identity -> exchanged.useOnce(config.issuer(), identity, realClock.instant()))
                .orElseThrow(() -> new OAuthException(OAuthError.INVALID_GRANT, "subject_token is not accepted"));
        members.remember(staff);
        TokenSubject subject = new TokenSubject(
                staff.subject(),
                clientId,
                staff.acr(),
                staff.authenticatedAt(),
                SCOPE,
                Map.of("groups", staff.groups()));
        return TokenView.exchanged(tokens.sign(subject), staff.acr(), SCOPE);
    }
}
