package it.sportello.pin.person;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.event.MessageEvent.Recipient;
import java.util.List;
import java.util.Optional;

/** Which of a person's contacts a message goes to. */
record Correspondence(ContactPoint chosen, List<ContactPoint> others) {

    Correspondence {
        requireNonNull(chosen, "chosen");
        others = List.copyOf(others);
    }

    static Optional<Correspondence> of(List<Contact> contacts) {
        List<ContactPoint> others = contacts.stream()
                .filter(contact -> !contact.isChosen())
                .map(Contact::point)
                .toList();
        return contacts.stream()
                .filter(Contact::isChosen)
                .findFirst()
                .map(chosen -> new Correspondence(chosen.point(), others));
    }

    /** C9: announcements go to another contact; with none, to the same one. */
    ContactPoint contactFor(Recipient recipient) {
        return switch (recipient) {
            case PRIMARY -> chosen;
            case OTHER_CONTACT -> others.isEmpty() ? chosen : others.getFirst();
        };
    }
}
