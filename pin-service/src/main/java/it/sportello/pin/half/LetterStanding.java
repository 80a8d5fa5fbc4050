package it.sportello.pin.half;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What stands behind asking for another letter.
 *
 * @param requestId the request that the first half came from
 * @param ordered when letters of late were ordered, oldest first
 */
public record LetterStanding(UUID requestId, List<Instant> ordered) {

    public LetterStanding {
        requireNonNull(requestId, "requestId");
        ordered = List.copyOf(ordered);
    }
}
