package it.sportello.pin.assistance;

import it.sportello.contracts.person.PersonalData;
import it.sportello.contracts.person.Sex;
import it.sportello.pin.register.Address;
import it.sportello.pin.register.Resident;
import it.sportello.platform.inbox.RejectedRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What an agent corrected of a declaration, by the names that {@code POST /pin-requests} has for it. What is not there
 * stays as declared.
 */
record Correction(Map<String, String> values) {

    private static final Set<String> NAMES = Set.of(
            "given_name",
            "family_name",
            "sex",
            "birth_date",
            "birth_place",
            "street",
            "house_number",
            "postal_code",
            "municipality",
            "province",
            "country");

    Correction {
        values = Map.copyOf(values);
        if (values.isEmpty() || !NAMES.containsAll(values.keySet())) {
            throw new RejectedRecord("the sealed correction names nothing, or what cannot be corrected");
        }
    }

    Resident applyTo(Resident declared) {
        try {
            return new Resident(declared.taxCode(), personal(declared.personal()), residence(declared.residence()));
        } catch (IllegalArgumentException | DateTimeException e) {
            // Without the cause, which may quote the value.
            throw new RejectedRecord("the sealed correction cannot be read");
        }
    }

    private PersonalData personal(PersonalData declared) {
        return new PersonalData(
                value("given_name", declared.givenName()),
                value("family_name", declared.familyName()),
                Sex.valueOf(value("sex", declared.sex().name())),
                LocalDate.parse(value("birth_date", declared.birthDate().toString())),
                value("birth_place", declared.birthPlace()));
    }

    /** A house number belongs to its street: with another street the old one is gone. */
    private Address residence(Address declared) {
        String number = values.containsKey("street") ? null : declared.houseNumber();
        return new Address(
                value("street", declared.street()),
                values.getOrDefault("house_number", number),
                value("postal_code", declared.postalCode()),
                value("municipality", declared.municipality()),
                value("province", declared.province()),
                value("country", declared.country()));
    }

    private String value(String name, String declared) {
        return values.getOrDefault(name, declared);
    }

    @Override
    public String toString() {
        return "Correction[redacted]";
    }
}
