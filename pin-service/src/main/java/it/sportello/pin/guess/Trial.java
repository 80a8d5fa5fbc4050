package it.sportello.pin.guess;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import java.util.Set;

/** Somebody tries a secret of a person, from a network address. A failure counts under everything that was guessed at. */
public record Trial(FiscalCode taxCode, String networkAddress, Set<Guessed> guessed) {

    public Trial {
        requireNonNull(taxCode, "taxCode");
        requireNonNull(networkAddress, "networkAddress");
        guessed = Set.copyOf(guessed);
        if (guessed.isEmpty()) {
            throw new IllegalArgumentException("A trial that nothing counts");
        }
    }
}
