package it.sportello.pin.request;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.contracts.contact.PhoneNumber;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.contracts.person.Sex;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.register.Address;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.form.Declaration;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads a request, with the tax code of its person, from a row. */
record ClaimedRow(Tuple row) {

    ClaimedRequest read() {
        Language language = Language.fromCode(text("language")).orElseThrow();
        return new ClaimedRequest(
                row.get("id", UUID.class),
                row.get("claim", UUID.class),
                row.get("person_id", UUID.class),
                new Declaration(resident(), PhoneNumber.parse(text("phone")), contacts(), language),
                row.get("requested_at", Instant.class),
                row.get("resumed_at", Instant.class));
    }

    Resident resident() {
        return new Resident(FiscalCode.parse(text("tax_code")), personal(), residence());
    }

    private PersonalData personal() {
        return new PersonalData(
                text("given_name"),
                text("family_name"),
                Sex.valueOf(text("sex")),
                row.get("birth_date", LocalDate.class),
                text("birth_place"));
    }

    private Address residence() {
        return new Address(
                text("street"),
                row.get("house_number", String.class),
                text("postal_code"),
                text("municipality"),
                text("province"),
                text("country"));
    }

    /** One per line, the chosen one first: neither channel nor address holds a blank. */
    private List<ContactPoint> contacts() {
        return text("contacts")
                .lines()
                .map(line -> line.split(" ", 2))
                .map(parts -> new ContactPoint(Channel.valueOf(parts[0]), parts[1]))
                .toList();
    }

    private String text(String column) {
        return row.get(column, String.class);
    }
}
