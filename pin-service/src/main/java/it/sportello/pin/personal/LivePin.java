package it.sportello.pin.personal;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * A personal PIN that somebody signs in with.
 *
 * @param requestId what the halves were issued for that it replaced
 */
public record LivePin(UUID id, UUID requestId) {

    public LivePin {
        requireNonNull(id, "id");
        requireNonNull(requestId, "requestId");
    }
}
