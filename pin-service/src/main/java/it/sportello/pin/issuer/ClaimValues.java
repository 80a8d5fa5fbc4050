package it.sportello.pin.issuer;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.oauth.SignedTokens;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;

/** Reads single claims. What issuers leave blank they do not tell. */
final class ClaimValues {

    /** How providers of SPID's family write that a code is an Italian one. */
    private static final String TINIT = "TINIT-";

    private static final int LONGEST_NAME = 100;

    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}");

    private ClaimValues() {}

    static Optional<String> text(JwtClaims claims, String name) throws MalformedClaimException {
        return Optional.ofNullable(claims.getStringClaimValue(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** A name as our own forms take it; any other is as one that is not told. */
    static Optional<String> name(JwtClaims claims, String name) throws MalformedClaimException {
        return text(claims, name)
                .filter(told -> told.length() <= LONGEST_NAME
                        && !UNPRINTABLE.matcher(told).find());
    }

    /** Whether anything at all stands there, of whatever form. */
    static boolean isPresent(JwtClaims claims, String name) {
        Object value = claims.getClaimValue(name);
        return value != null && !(value instanceof String text && text.isBlank());
    }

    static Optional<FiscalCode> taxCode(JwtClaims claims, String name) throws MalformedClaimException {
        Optional<String> told = text(claims, name);
        try {
            return told.map(code -> code.startsWith(TINIT) ? code.substring(TINIT.length()) : code)
                    .map(FiscalCode::parse);
        } catch (IllegalArgumentException e) {
            // Its cause may quote the code.
            throw new MalformedClaimException(name + " is no tax code");
        }
    }

    /** When the person signed in: not after the token was made of it. */
    static Optional<Instant> signedInAt(JwtClaims claims) throws MalformedClaimException {
        NumericDate told = claims.getNumericDateClaimValue("auth_time");
        if (told == null) {
            return Optional.empty();
        }
        long latest = claims.getIssuedAt().getValue() + SignedTokens.CLOCK_SKEW_SECONDS;
        if (told.getValue() < 0 || told.getValue() > latest) {
            throw new MalformedClaimException("auth_time is none");
        }
        return Optional.of(Instant.ofEpochSecond(told.getValue()));
    }

    static Instant issuedAt(JwtClaims claims) throws MalformedClaimException {
        return Instant.ofEpochSecond(claims.getIssuedAt().getValue());
    }

    /** From when the token is too old, or expired, whichever comes first. */
    static Instant expiresAt(JwtClaims claims) throws MalformedClaimException {
        long tooOld = claims.getIssuedAt().getValue() + IssuerTokens.OLDEST_SECONDS;
        return Instant.ofEpochSecond(Math.min(tooOld, claims.getExpirationTime().getValue()));
    }
}
