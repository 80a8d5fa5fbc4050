package it.sportello.pin.staff;

import it.sportello.pin.issuer.StaffIdentity;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.token.AccessTokens;
import it.sportello.pin.token.TokenSubject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Signs in members of the staff for whom their provider vouches, with the groups that are roles here (K8). */
@ApplicationScoped
public class StaffSignInService {

    private static final String SCOPE = "staff";

    private final StaffMembers members;
    private final AccessTokens tokens;

    StaffSignInService(StaffMembers members, AccessTokens tokens) {
        this.members = members;
        this.tokens = tokens;
    }

    /** There is no refresh token: who left the institution is to be out within ten minutes. */
    public TokenView signIn(StaffIdentity staff, String clientId) {
        TokenSubject subject =
                new TokenSubject(staff.subject(), clientId, staff.acr(), staff.authenticatedAt(), SCOPE, claims(staff));
        return TokenView.bearer(tokens.sign(subject), staff.acr(), SCOPE, null);
    }

    /** The other services know persons by opaque id alone: by it they tell a member's own file (K6). */
    private Map<String, Object> claims(StaffIdentity staff) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("amr", List.of("staff"));
        claims.put("groups", staff.roles());
        members.remember(staff).ifPresent(ownPerson -> claims.put("own_person", ownPerson.toString()));
        return claims;
    }
}
