package it.sportello.application.change;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** An application is live no more (A4); observed in the transaction of the change, by whoever has begun something for it. */
public record ApplicationEnded(UUID applicationId) {

    public ApplicationEnded {
        requireNonNull(applicationId, "applicationId");
    }
}
