package it.sportello.pin.personal;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.secret.KeptSecret;
import java.util.UUID;

/** A personal PIN that was generated for who knew both of these halves: what stays of it here. */
public record NewPersonalPin(UUID personId, UUID firstHalfId, UUID secondHalfId, KeptSecret secret) {

    public NewPersonalPin {
        requireNonNull(personId, "personId");
        requireNonNull(firstHalfId, "firstHalfId");
        requireNonNull(secondHalfId, "secondHalfId");
        requireNonNull(secret, "secret");
    }
}
