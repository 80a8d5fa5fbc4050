package it.sportello.pin.identity;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.session.Proved;
import it.sportello.pin.token.AccessTokens;
import it.sportello.pin.token.TokenSubject;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of who does not speak for themself alone: a professional, a company's representative, somebody who acts for
 * another. They file nothing (A2), so nothing is kept of them, and nothing carries their sign-in on.
 */
@ApplicationScoped
class RepresentativeTokens {

    private static final String SCOPE = "representative";

    private final PersonService persons;
    private final AccessTokens tokens;

    RepresentativeTokens(PersonService persons, AccessTokens tokens) {
        this.persons = persons;
        this.tokens = tokens;
    }

    @Transactional
    TokenView issue(AssertedCitizen who, String clientId) {
        String acr = who.assurance().acr();
        TokenSubject subject = new TokenSubject(
                idOf(who.taxCode()).toString(), clientId, acr, who.authenticatedAt(), SCOPE, claims(who));
        return TokenView.bearer(tokens.sign(subject), acr, SCOPE, null);
    }

    private UUID idOf(@Nullable FiscalCode taxCode) {
        return Optional.ofNullable(taxCode).flatMap(persons::find).orElseGet(Ids::capability);
    }

    /** For whom they act is not said: nothing here is for them. */
    private static Map<String, Object> claims(AssertedCitizen who) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("amr", new Proved(who.by(), who.assurance()).amr());
        IdentityUse use = who.use();
        if (use != null) {
            claims.put("identity_use", use.claim());
        }
        if (who.actsForAnother()) {
            claims.put("act", Map.of("iss", who.issuer()));
        }
        return claims;
    }
}
