package it.sportello.platform.security;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The citizen who calls, as the access token tells.
 *
 * @param personId opaque, the token's subject
 * @param authenticatedAt real time of the sign-in, not of the token
 * @param firstIssue the issue of the first half that was proved; empty for who signed in without a PIN
 */
public record Citizen(
        UUID personId,
        FiscalCode taxCode,
        String givenName,
        String familyName,
        LocalDate birthDate,
        Assurance assurance,
        Instant authenticatedAt,
        OptionalInt firstIssue)
        implements Caller {

    public Citizen {
        requireNonNull(personId, "personId");
        requireNonNull(taxCode, "taxCode");
        requireNonNull(givenName, "givenName");
        requireNonNull(familyName, "familyName");
        requireNonNull(birthDate, "birthDate");
        requireNonNull(assurance, "assurance");
        requireNonNull(authenticatedAt, "authenticatedAt");
        requireNonNull(firstIssue, "firstIssue");
    }

    /** Names the opaque id only: names, tax code and birth date never reach a log. */
    @Override
    public String toString() {
        return "Citizen[personId=" + personId + ", assurance=" + assurance + "]";
    }
}
