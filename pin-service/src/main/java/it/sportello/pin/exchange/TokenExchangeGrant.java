package it.sportello.pin.exchange;

import it.sportello.pin.device.DeviceToken;
import it.sportello.pin.identity.AssertedCitizen;
import it.sportello.pin.identity.IdentitySignInService;
import it.sportello.pin.issuer.Asserted;
import it.sportello.pin.issuer.Verdict;
import it.sportello.pin.issuer.VerifiedTokens;
import it.sportello.pin.oauth.Grant;
import it.sportello.pin.oauth.OAuthError;
import it.sportello.pin.oauth.OAuthException;
import it.sportello.pin.oauth.OneUse;
import it.sportello.pin.oauth.TokenForm;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.staff.StaffSignInService;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * RFC 8693: a token of a trusted issuer for one of ours. Of whom the issuer speaks decides what comes of it: a citizen's
 * never brings a role, and one of the staff never a citizen.
 */
@ApplicationScoped
class TokenExchangeGrant implements Grant {

    private final VerifiedTokens verified;
    private final OneUse oneUse;
    private final IdentitySignInService citizens;
    private final StaffSignInService staff;

    TokenExchangeGrant(
            VerifiedTokens verified, OneUse oneUse, IdentitySignInService citizens, StaffSignInService staff) {
        this.verified = verified;
        this.oneUse = oneUse;
        this.citizens = citizens;
        this.staff = staff;
    }

    @Override
    public String type() {
        return "urn:ietf:params:oauth:grant-type:token-exchange";
    }

    @Override
    public TokenView grant(TokenForm form, String clientId) {
        ExchangeRequest request = ExchangeRequest.read(form);
        Asserted asserted = switch (verified.verify(request.subjectToken())) {
            case Verdict.Accepted(Asserted it) -> it;
            case Verdict.Refused why -> throw refused(why.description());
            case Verdict.Away(String issuer) -> throw away(issuer);
        };
        if (!oneUse.of(asserted.issuer(), asserted.jti(), asserted.expiresAt())) {
            throw refused(Verdict.Refused.NOT_ACCEPTED.description());
        }
        TokenView answer = switch (asserted) {
            case Asserted.OfCitizen citizen -> citizen(citizen.who(), clientId, request.device());
            case Asserted.OfStaff member -> staff.signIn(member.who(), clientId);
        };
        return answer.fromExchange();
    }

    private TokenView citizen(AssertedCitizen who, String clientId, @Nullable DeviceToken device) {
        try {
            return citizens.signIn(who, clientId, device);
        } catch (OAuthException unacceptable) {
            throw refused(String.valueOf(unacceptable.getMessage()));
        }
    }

    /** Here and at no other grant: a subject_token that is bad for whatever reason is an invalid request (section 2.2.2). */
    private static OAuthException refused(String why) {
        return new OAuthException(OAuthError.INVALID_REQUEST, why);
    }

    private static ProblemException away(String issuer) {
        return new ProblemException(
                        CommonProblem.OVERLOADED, "The identity provider " + issuer + " does not answer at present")
                .withHeader("Retry-After", "5");
    }
}
