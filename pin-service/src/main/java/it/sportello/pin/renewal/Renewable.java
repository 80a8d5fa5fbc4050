package it.sportello.pin.renewal;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * The PIN that a ticket renews.
 *
 * @param generation which of those that were generated under this id
 */
public record Renewable(UUID pinId, UUID personId, int generation) {

    public Renewable {
        requireNonNull(pinId, "pinId");
        requireNonNull(personId, "personId");
    }
}
