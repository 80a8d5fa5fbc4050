package it.sportello.pin.recovery;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.personal.LivePin;
import java.util.UUID;

/**
 * A recovery whose codes were sent.
 *
 * @param lost the PIN it was started for: another one is not given up
 */
record OpenRecovery(UUID id, UUID personId, LivePin lost, CodePair codes) {

    OpenRecovery {
        requireNonNull(id, "id");
        requireNonNull(personId, "personId");
        requireNonNull(lost, "lost");
        requireNonNull(codes, "codes");
    }
}
