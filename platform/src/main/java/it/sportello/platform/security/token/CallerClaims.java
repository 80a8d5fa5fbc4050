package it.sportello.platform.security.token;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.platform.security.Assurance;
import it.sportello.platform.security.Caller;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.security.Representative;
import it.sportello.platform.security.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** Reads from verified claims who calls. Who has groups is staff, whatever else the token says. */
final class CallerClaims {

    private CallerClaims() {}

    /** @throws IllegalArgumentException when claims are missing or not what they should be; it quotes none */
    static Caller read(JwtClaims claims) {
        try {
            if (claims.hasClaim("groups")) {
                return staff(claims);
            }
            return actsForAnother(claims) ? new Representative(claims.getSubject()) : citizen(claims);
        } catch (MalformedClaimException | RuntimeException e) {
            // The cause may quote a personal claim.
            throw new IllegalArgumentException("claims of the caller are incomplete or malformed");
        }
    }

    private static Staff staff(JwtClaims claims) throws MalformedClaimException {
        String ownPerson = claims.getStringClaimValue("own_person");
        return new Staff(
                claims.getSubject(),
                Set.copyOf(claims.getStringListClaimValue("groups")),
                ownPerson == null ? null : UUID.fromString(ownPerson));
    }

    /** A token names the use of its identity only where that is not personal: professional, or for a company (A2). */
    private static boolean actsForAnother(JwtClaims claims) {
        return claims.hasClaim("act") || claims.hasClaim("identity_use");
    }

    private static Citizen citizen(JwtClaims claims) throws MalformedClaimException {
        Assurance assurance = Assurance.fromAcr(text(claims, "acr")).orElseThrow();
        return new Citizen(
                UUID.fromString(claims.getSubject()),
                FiscalCode.parse(text(claims, "tax_code")),
                text(claims, "given_name"),
                text(claims, "family_name"),
                LocalDate.parse(text(claims, "birth_date")),
                assurance,
                Instant.ofEpochSecond(claims.getClaimValue("auth_time", Long.class)),
                firstIssue(claims, assurance));
    }

    /** Who has proved a first half alone is known by its issue: what they see and file depends on it (C6). */
    private static OptionalInt firstIssue(JwtClaims claims, Assurance assurance) throws MalformedClaimException {
        return claims.hasClaim("first_issue") || assurance == Assurance.PIN_SIMPLIFIED
                ? OptionalInt.of(Math.toIntExact(claims.getClaimValue("first_issue", Long.class)))
                : OptionalInt.empty();
    }

    private static String text(JwtClaims claims, String name) throws MalformedClaimException {
        return requireNonNull(claims.getStringClaimValue(name), name);
    }
}
