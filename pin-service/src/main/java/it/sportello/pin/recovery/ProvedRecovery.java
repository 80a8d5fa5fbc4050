package it.sportello.pin.recovery;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.Reachable;
import java.util.List;

/**
 * A recovery whose codes were both typed.
 *
 * @param first gets the first half: the chosen contact, if it is one of the two
 * @param second gets the second half
 */
record ProvedRecovery(OpenRecovery open, Reachable first, Reachable second) {

    ProvedRecovery {
        requireNonNull(open, "open");
        requireNonNull(first, "first");
        requireNonNull(second, "second");
    }

    List<ContactPoint> contacts() {
        return List.of(first.contact(), second.contact());
    }
}
