package it.sportello.pin.access;

import it.sportello.pin.device.DeviceToken;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.token.AccessTokens;
import it.sportello.pin.token.TokenSubject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** What a token says of a citizen. */
@ApplicationScoped
public class CitizenTokens {

    private static final String SCOPE = "citizen";

    private final AccessTokens tokens;

    CitizenTokens(AccessTokens tokens) {
        this.tokens = tokens;
    }

    public TokenView issue(SignedIn citizen, String clientId) {
        String acr = citizen.acr();
        TokenSubject subject = new TokenSubject(
                citizen.holder().personId().toString(),
                clientId,
                acr,
                citizen.authenticatedAt(),
                SCOPE,
                claims(citizen));
        TokenView view = TokenView.bearer(
                tokens.sign(subject, citizen.foundAt()),
                acr,
                SCOPE,
                citizen.refresh().reveal());
        DeviceToken newDevice = citizen.newDevice();
        return newDevice == null ? view : view.withDevice(newDevice.reveal());
    }

    private static Map<String, Object> claims(SignedIn citizen) {
        Holder holder = citizen.holder();
        Map<String, Object> claims = new HashMap<>();
        claims.put("amr", citizen.proved().amr());
        claims.put("tax_code", holder.taxCode().value());
        claims.put("given_name", holder.givenName());
        claims.put("family_name", holder.familyName());
        claims.put("birth_date", holder.birthDate().toString());
        Integer firstIssue = citizen.firstIssue();
        if (firstIssue != null) {
            claims.put("first_issue", firstIssue);
        }
        return claims;
    }
}
