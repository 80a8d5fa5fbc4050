package it.sportello.pin.register;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.pin.territory.BirthPlaces;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                && residence.isSameAs(declared.residence);
    }

    /** Whether the tax code bears out names, date, sex and birth place, and that place was one on that date (C2). */
    public boolean isConsistent() {
        return taxCode.inconsistenciesWith(personal).isEmpty()
                && BirthPlaces.existedOn(personal.birthPlace(), personal.birthDate());
    }

    /** Name and address, as lines for a window envelope. */
    public String envelope() {
        Stream<String> name = Stream.of((personal.givenName() + " " + personal.familyName()).strip());
        return Stream.concat(name, residence.lines().stream()).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return "Resident[redacted]";
    }
}
