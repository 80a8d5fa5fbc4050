package it.sportello.pin.staff;

import it.sportello.pin.oauth.Grant;
import it.sportello.pin.oauth.OAuthError;
import it.sportello.pin.oauth.OAuthException;
import it.sportello.pin.oauth.OneUse;
import it.sportello.pin.oauth.TokenForm;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.token.AccessTokens;
import it.sportello.pin.token.TokenSubject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
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
    private final OneUse oneUse;
    private final StaffMembers members;
    private final AccessTokens tokens;

    StaffExchangeGrant(
            StaffConfig config, StaffTokenVerifier verifier, OneUse oneUse, StaffMembers members, AccessTokens tokens) {
        this.config = config;
        this.verifier = verifier;
        this.oneUse = oneUse;
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
                .filter(identity -> oneUse.of(config.issuer(), identity.jti(), identity.expiresAt()))
                .orElseThrow(() -> new OAuthException(OAuthError.INVALID_GRANT, "subject_token is not accepted"));
        TokenSubject subject =
                new TokenSubject(staff.subject(), clientId, staff.acr(), staff.authenticatedAt(), SCOPE, claims(staff));
        return TokenView.exchanged(tokens.sign(subject), staff.acr(), SCOPE);
    }

    /** The other services know persons by opaque id alone: by it they tell a member's own file (K6). */
    private Map<String, Object> claims(StaffIdentity staff) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("groups", staff.groups());
        members.remember(staff).ifPresent(ownPerson -> claims.put("own_person", ownPerson.toString()));
        return claims;
    }
}
