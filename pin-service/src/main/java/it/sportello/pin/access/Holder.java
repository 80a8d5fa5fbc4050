package it.sportello.pin.access;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import java.time.LocalDate;
import java.util.UUID;

/** Whom a citizen's token names. */
public record Holder(UUID personId, FiscalCode taxCode, String givenName, String familyName, LocalDate birthDate) {

    public Holder {
        requireNonNull(personId, "personId");
        requireNonNull(taxCode, "taxCode");
        requireNonNull(givenName, "givenName");
        requireNonNull(familyName, "familyName");
        requireNonNull(birthDate, "birthDate");
    }

    @Override
    public String toString() {
        return "Holder[" + personId + "]";
    }
}
