package it.sportello.pin.request.form;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.contracts.contact.PhoneNumber;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.register.Resident;
import java.util.List;

/** A form that passed: whom the citizen claims to be, and where they can be reached. The chosen contact stands first. */
public record Declaration(Resident resident, PhoneNumber phone, List<ContactPoint> contacts, Language language) {

    public Declaration {
        requireNonNull(resident, "resident");
        requireNonNull(phone, "phone");
        contacts = List.copyOf(contacts);
        if (contacts.isEmpty()) {
            throw new IllegalArgumentException("At least one contact");
        }
        requireNonNull(language, "language");
    }

    public Channel firstHalfChannel() {
        return contacts.getFirst().channel();
    }

    /** Whether a lost PIN could be recovered over these contacts: one for each half, opened by different keys (C9). */
    boolean canRecover() {
        return contacts.stream().map(ContactPoint::sealedFor).distinct().count() > 1;
    }

    @Override
    public String toString() {
        return "Declaration[redacted]";
    }
}
