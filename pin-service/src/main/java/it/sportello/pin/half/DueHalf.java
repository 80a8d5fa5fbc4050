package it.sportello.pin.half;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** A half at which a turn of its time has come, as it was when nobody held it: a reminder, or its end (C10). */
public record DueHalf(UUID id, UUID personId, UUID requestId, Instant validUntil) {

    public DueHalf {
        requireNonNull(id, "id");
        requireNonNull(personId, "personId");
        requireNonNull(requestId, "requestId");
        requireNonNull(validUntil, "validUntil");
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(validUntil);
    }
}
