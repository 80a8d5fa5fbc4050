package it.sportello.pin.person;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.PersonalData;
import java.time.LocalDate;

/** Who somebody is. The given name may be blank: some have one name only. */
public record PersonName(String givenName, String familyName, LocalDate birthDate) {

    public PersonName {
        requireNonNull(givenName, "givenName");
        requireNonNull(birthDate, "birthDate");
        if (familyName.isBlank()) {
            throw new IllegalArgumentException("familyName is blank");
        }
    }

    public static PersonName of(PersonalData registered) {
        return new PersonName(registered.givenName(), registered.familyName(), registered.birthDate());
    }

    /** It says who somebody is. */
    @Override
    public String toString() {
        return "PersonName[redacted]";
    }
}
