package it.sportello.pin.access;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.secret.KeptSecret;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A live first half and whose it is: everything that a sign-in needs. */
public record Credential(
        UUID personId,
        FiscalCode taxCode,
        String givenName,
        String familyName,
        LocalDate birthDate,
        FirstHalf firstHalf) {

    public Credential {
        requireNonNull(personId, "personId");
        requireNonNull(taxCode, "taxCode");
        requireNonNull(givenName, "givenName");
        requireNonNull(familyName, "familyName");
        requireNonNull(birthDate, "birthDate");
        requireNonNull(firstHalf, "firstHalf");
    }

    /**
     * {@code firstIssue} is the issue whose filings it opens (A3). {@code validUntil} is null until the letter with the other half was posted
     * (C10).
     */
    public record FirstHalf(
            UUID id, int firstIssue, KeptSecret secret, @Nullable Instant validUntil, boolean used) {
        public FirstHalf {
            requireNonNull(id, "id");
            requireNonNull(secret, "secret");
        }

        boolean isValid(Instant domainTime) {
            return validUntil == null || domainTime.isBefore(validUntil);
        }
    }

    @Override
    public String toString() {
        return "Credential[" + personId + "]";
    }
}
