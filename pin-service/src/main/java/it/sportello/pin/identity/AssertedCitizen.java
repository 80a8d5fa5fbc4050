package it.sportello.pin.identity;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.CredentialType;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.person.ContactPoint;
import it.sportello.platform.security.Assurance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a trusted issuer, or a card's certificate, says of a citizen who has just signed in there.
 *
 * @param issuer its {@code iss}; {@code cns} for a card
 * @param subject its {@code sub}: with the issuer, who it is
 * @param authenticatedAt in real time
 * @param verifiedContacts those that the issuer has verified; others are left out
 * @param use null for a person's own identity
 * @param actsForAnother whether the token names an actor
 */
public record AssertedCitizen(
        String issuer,
        String subject,
        CredentialType by,
        Assurance assurance,
        Instant authenticatedAt,
        FiscalCode taxCode,
        String givenName,
        String familyName,
        LocalDate birthDate,
        List<ContactPoint> verifiedContacts,
        @Nullable IdentityUse use,
        boolean actsForAnother) {

    public AssertedCitizen {
        requireNonNull(issuer, "issuer");
        requireNonNull(subject, "subject");
        requireNonNull(by, "by");
        requireNonNull(assurance, "assurance");
        requireNonNull(authenticatedAt, "authenticatedAt");
        requireNonNull(taxCode, "taxCode");
        requireNonNull(givenName, "givenName");
        requireNonNull(familyName, "familyName");
        requireNonNull(birthDate, "birthDate");
        verifiedContacts = List.copyOf(verifiedContacts);
    }

    /** Whoever acts for themself may file (A2). */
    boolean isThePersonAlone() {
        return use == null && !actsForAnother;
    }

    /** It holds personal data. */
    @Override
    public String toString() {
        return "AssertedCitizen[redacted]";
    }
}
