package it.sportello.pin.person;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Language;

/** Where and in which language to write to a person. */
public record Reachable(ContactPoint contact, Language language) {

    public Reachable {
        requireNonNull(contact, "contact");
        requireNonNull(language, "language");
    }
}
