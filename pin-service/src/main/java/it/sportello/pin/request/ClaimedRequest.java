package it.sportello.pin.request;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.request.form.Declaration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request in the hands of one issuer, as long as its lease lasts.
 *
 * @param resumedAt when an agent, after a talk with the citizen, set it going again; null when nobody had to
 */
public record ClaimedRequest(
        UUID id,
        UUID claim,
        UUID personId,
        Declaration declaration,
        Instant requestedAt,
        @Nullable Instant resumedAt) {

    public ClaimedRequest {
        requireNonNull(id, "id");
        requireNonNull(claim, "claim");
        requireNonNull(personId, "personId");
        requireNonNull(declaration, "declaration");
        requireNonNull(requestedAt, "requestedAt");
    }

    /** Whether an agent has talked with the citizen. */
    public boolean isAssisted() {
        return resumedAt != null;
    }

    /** From when on K1 counts. */
    public Instant dueFrom() {
        return resumedAt == null ? requestedAt : resumedAt;
    }
}
