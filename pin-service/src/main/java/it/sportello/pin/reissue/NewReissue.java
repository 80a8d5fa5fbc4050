package it.sportello.pin.reissue;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.person.ContactPoint;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent validated.
 *
 * @param changedTo the contact as the verified caller corrected it; null when the half goes where the last one went
 * @param othersConfirmed whether that caller has the request's other contacts, too
 */
public record NewReissue(
        UUID requestId,
        UUID personId,
        UUID caseId,
        @Nullable ContactPoint changedTo,
        boolean othersConfirmed,
        Instant validatedAt) {

    public NewReissue {
        requireNonNull(requestId, "requestId");
        requireNonNull(personId, "personId");
        requireNonNull(caseId, "caseId");
        requireNonNull(validatedAt, "validatedAt");
    }
}
