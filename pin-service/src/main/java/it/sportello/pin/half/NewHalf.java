package it.sportello.pin.half;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import it.sportello.pin.secret.KeptSecret;
import java.util.UUID;

/** A half that was generated and sealed: what stays of it here. */
public record NewHalf(UUID id, UUID personId, UUID requestId, PinHalf half, Channel channel, KeptSecret secret) {

    public NewHalf {
        requireNonNull(id, "id");
        requireNonNull(personId, "personId");
        requireNonNull(requestId, "requestId");
        requireNonNull(half, "half");
        requireNonNull(channel, "channel");
        requireNonNull(secret, "secret");
    }
}
