package it.sportello.pin.reissue;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A reissue in the hands of one issuer, as long as its lease lasts. */
record ClaimedReissue(UUID id, UUID claim, NewReissue validated) {

    ClaimedReissue {
        requireNonNull(id, "id");
        requireNonNull(claim, "claim");
        requireNonNull(validated, "validated");
    }
}
