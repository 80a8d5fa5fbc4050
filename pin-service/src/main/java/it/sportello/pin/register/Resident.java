package it.sportello.pin.register;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;

/** What is known, or declared, of one resident. */
public record Resident(FiscalCode taxCode, PersonalData personal, Address residence) {

    public Resident {
        requireNonNull(taxCode, "taxCode");
        requireNonNull(personal, "personal");
        requireNonNull(residence, "residence");
    }

    /**
     * Whether a declaration is borne out: tax code and names and birth date and address (C3). Sex and birth place are
     * held against the tax code instead (C2).
     */
    public boolean confirms(Resident declared) {
        return taxCode.equals(declared.taxCode)
                && Writing.isSame(personal.givenName(), declared.personal.givenName())
                && Writing.isSame(personal.familyName(), declared.personal.familyName())
                && personal.birthDate().equals(declared.personal.birthDate())
                && residence.comparable().equals(declared.residence.comparable());
    }

    @Override
    public String toString() {
        return "Resident[redacted]";
    }
}
