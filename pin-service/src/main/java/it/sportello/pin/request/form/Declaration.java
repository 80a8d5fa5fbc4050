package it.sportello.pin.request.form;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.contracts.contact.PhoneNumber;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.register.Resident;
import java.util.List;
import java.util.Set;

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

    /** C1: fewer than two contacts are accepted, but a lost PIN could not be recovered. */
    public Set<RequestWarning> warnings() {
        return warnings(contacts.size());
    }

    /** The same, when only the number of contacts is known. */
    public static Set<RequestWarning> warnings(int contacts) {
        return contacts < 2 ? Set.of(RequestWarning.RECOVERY_NEEDS_TWO_CONTACTS) : Set.of();
    }

    @Override
    public String toString() {
        return "Declaration[redacted]";
    }
}
