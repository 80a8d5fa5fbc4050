package it.sportello.pin.identity;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.CredentialType;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.PersonName;
import it.sportello.platform.security.Assurance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a trusted issuer, or a card's certificate, says of a citizen who has just signed in there.
 *
 * @param issuer its {@code iss}; {@code cns} for a card
 * @param subject its {@code sub}: with the issuer, who it is
 * @param authenticatedAt in real time
 * @param taxCode null only where a company's identity names no person
 * @param givenName null, as the other two, when it does not tell: the resident register does
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
        @Nullable FiscalCode taxCode,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        List<ContactPoint> verifiedContacts,
        @Nullable IdentityUse use,
        boolean actsForAnother) {

    public AssertedCitizen {
        requireNonNull(issuer, "issuer");
        requireNonNull(subject, "subject");
        requireNonNull(by, "by");
        requireNonNull(assurance, "assurance");
        requireNonNull(authenticatedAt, "authenticatedAt");
        verifiedContacts = List.copyOf(verifiedContacts);
        if (use == null) {
            requireNonNull(taxCode, "taxCode");
        }
        if (by == CredentialType.PIN || !assurance.isBeyondPin()) {
            throw new IllegalArgumentException("Nobody vouches for a PIN of ours, nor at its levels");
        }
    }

    /** Empty when the issuer does not tell all of it. */
    Optional<PersonName> findName() {
        return givenName == null || familyName == null || birthDate == null
                ? Optional.empty()
                : Optional.of(new PersonName(givenName, familyName, birthDate));
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
