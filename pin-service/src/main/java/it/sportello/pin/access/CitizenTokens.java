package it.sportello.pin.access;

import it.sportello.contracts.CredentialLevel;
import it.sportello.pin.device.DeviceToken;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.token.AccessTokens;
import it.sportello.pin.token.TokenSubject;
import it.sportello.platform.security.Assurance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What a token says of a citizen. */
@ApplicationScoped
class CitizenTokens {

    private static final String SCOPE = "citizen";

    private final AccessTokens tokens;

    CitizenTokens(AccessTokens tokens) {
        this.tokens = tokens;
    }

    TokenView issue(SignedIn citizen, String clientId) {
        Credential credential = citizen.credential();
        String acr = assurance(credential.proof().level()).acr();
        Map<String, Object> claims = Map.of(
                "amr", List.of("pin"),
                "tax_code", credential.taxCode().value(),
                "given_name", credential.givenName(),
                "family_name", credential.familyName(),
                "birth_date", credential.birthDate().toString(),
                "first_issue", credential.proof().firstIssue());
        TokenSubject subject = new TokenSubject(
                credential.personId().toString(), clientId, acr, citizen.authenticatedAt(), SCOPE, claims);
        TokenView view = TokenView.bearer(
                tokens.sign(subject, citizen.foundAt()),
                acr,
                SCOPE,
                citizen.refresh().reveal());
        DeviceToken newDevice = citizen.newDevice();
        return newDevice == null ? view : view.withDevice(newDevice.reveal());
    }

    private static Assurance assurance(CredentialLevel level) {
        return switch (level) {
            case SIMPLIFIED -> Assurance.PIN_SIMPLIFIED;
            case ORDINARY -> Assurance.PIN_ORDINARY;
            case DISPOSITIVE -> Assurance.PIN_DISPOSITIVE;
        };
    }
}
