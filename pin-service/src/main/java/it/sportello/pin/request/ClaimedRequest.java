package it.sportello.pin.request;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.request.form.Declaration;
import java.time.Instant;
import java.util.UUID;

/** A request in the hands of one issuer, as long as its lease lasts. */
public record ClaimedRequest(UUID id, UUID claim, UUID personId, Declaration declaration, Instant requestedAt) {

    public ClaimedRequest {
        requireNonNull(id, "id");
        requireNonNull(claim, "claim");
        requireNonNull(personId, "personId");
        requireNonNull(declaration, "declaration");
        requireNonNull(requestedAt, "requestedAt");
    }
}
