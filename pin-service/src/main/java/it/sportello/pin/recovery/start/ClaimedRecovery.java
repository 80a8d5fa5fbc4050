package it.sportello.pin.recovery.start;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** An ordered recovery in the hands of one issuer, as long as its lease lasts. */
record ClaimedRecovery(UUID id, UUID claim, UUID personId, Instant orderedAt) {

    ClaimedRecovery {
        requireNonNull(id, "id");
        requireNonNull(claim, "claim");
        requireNonNull(personId, "personId");
        requireNonNull(orderedAt, "orderedAt");
    }
}
