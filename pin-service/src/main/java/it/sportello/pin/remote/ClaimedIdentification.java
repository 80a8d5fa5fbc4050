package it.sportello.pin.remote;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** An identification in the hands of one issuer, as long as its lease lasts. */
record ClaimedIdentification(UUID id, UUID claim, Identification verified) {

    ClaimedIdentification {
        requireNonNull(id, "id");
        requireNonNull(claim, "claim");
        requireNonNull(verified, "verified");
    }
}
