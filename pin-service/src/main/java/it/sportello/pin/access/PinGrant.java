package it.sportello.pin.access;

import it.sportello.contracts.PinCode;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.access.SignInOutcome.Overloaded;
import it.sportello.pin.access.SignInOutcome.Refused;
import it.sportello.pin.access.SignInOutcome.SignedIn;
import it.sportello.pin.access.SignInOutcome.SourceSlowed;
import it.sportello.pin.oauth.Grant;
import it.sportello.pin.oauth.OAuthError;
import it.sportello.pin.oauth.OAuthException;
import it.sportello.pin.oauth.TokenForm;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.token.AccessTokens;
import it.sportello.pin.token.TokenSubject;
import it.sportello.platform.security.Assurance;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Tax code and first half for a token at SIMPLIFIED (C6). A grant of its own: never the password grant. */
@ApplicationScoped
class PinGrant implements Grant {

    private static final String SCOPE = "citizen";

    private final SignInService signIns;
    private final AccessTokens tokens;
    private final Clock realClock = Clock.systemUTC();

    PinGrant(SignInService signIns, AccessTokens tokens) {
        this.signIns = signIns;
        this.tokens = tokens;
    }

    @Override
    public String type() {
        return "urn:sportello:grant-type:pin";
    }

    @Override
    public TokenView grant(TokenForm form, String clientId) {
        return switch (signIns.signIn(read(form))) {
            case SignedIn(Credential credential) -> token(credential, clientId);
            case Refused _ ->
                throw new OAuthException(
                        OAuthError.INVALID_GRANT, "Tax code and PIN do not open anything at this time");
            case SourceSlowed(Duration retryAfter) ->
                throw later(CommonProblem.TOO_MANY_REQUESTS, "Too many tries failed from this address", retryAfter);
            case Overloaded(Duration retryAfter) ->
                throw later(CommonProblem.OVERLOADED, "Too many sign-ins at once", retryAfter);
        };
    }

    /** What cannot be a tax code or a half is told: everybody can check that without us. */
    private static SignIn read(TokenForm form) {
        String taxCode = form.require("tax_code");
        if (FiscalCode.findDefect(taxCode).isPresent()) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "tax_code is not a tax code");
        }
        PinCode pin = PinCode.parse(form.require("pin"))
                .filter(typed -> !typed.hasBothHalves())
                .orElseThrow(() -> new OAuthException(OAuthError.INVALID_REQUEST, "pin is not half a PIN"));
        return new SignIn(FiscalCode.parse(taxCode), pin, form.networkAddress());
    }

    private TokenView token(Credential credential, String clientId) {
        String acr = Assurance.PIN_SIMPLIFIED.acr();
        Map<String, Object> claims = Map.of(
                "amr", List.of("pin"),
                "tax_code", credential.taxCode().value(),
                "given_name", credential.givenName(),
                "family_name", credential.familyName(),
                "birth_date", credential.birthDate().toString(),
                "first_issue", credential.firstHalf().firstIssue());
        TokenSubject subject =
                new TokenSubject(credential.personId().toString(), clientId, acr, realClock.instant(), SCOPE, claims);
        return TokenView.bearer(tokens.sign(subject), acr, SCOPE);
    }

    private static ProblemException later(CommonProblem problem, String detail, Duration retryAfter) {
        // Whole seconds, and never too early.
        long seconds = Math.ceilDiv(retryAfter.toMillis(), 1000L);
        return new ProblemException(problem, detail).withHeader("Retry-After", Long.toString(seconds));
    }
}
