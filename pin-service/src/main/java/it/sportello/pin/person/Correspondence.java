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

    /** Empty when there is none to tell. */
    Optional<ContactPoint> contactFor(Recipient recipient) {
        return switch (recipient) {
            case PRIMARY -> Optional.of(chosen);
            // C9: announcements go to another contact; with none, to the same one.
            case OTHER_CONTACT -> Optional.of(others.isEmpty() ? chosen : others.getFirst());
            // K1: the chosen one may be a stranger's.
            case OTHER_CONTACT_ALONE -> others.stream().findFirst();
        };
    }
}
