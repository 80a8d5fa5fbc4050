package it.sportello.pin.identity;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.access.Holder;
import java.util.UUID;

/** An identity that was linked, and to whom. */
record Linked(UUID id, Holder holder) {

    Linked {
        requireNonNull(id, "id");
        requireNonNull(holder, "holder");
    }
}
