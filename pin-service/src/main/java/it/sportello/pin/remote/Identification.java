package it.sportello.pin.remote;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.person.ContactPoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whom two agents identified.
 *
 * @param requestId what the talk was about
 * @param first gets the first half
 * @param second gets the second half
 * @param evidenceSeen whether the agent who approved has seen the evidence
 */
record Identification(
        UUID requestId,
        UUID personId,
        UUID caseId,
        ContactPoint first,
        ContactPoint second,
        boolean evidenceSeen,
        Instant verifiedAt) {

    Identification {
        requireNonNull(requestId, "requestId");
        requireNonNull(personId, "personId");
        requireNonNull(caseId, "caseId");
        requireNonNull(first, "first");
        requireNonNull(second, "second");
        requireNonNull(verifiedAt, "verifiedAt");
    }

    List<ContactPoint> contacts() {
        return List.of(first, second);
    }
}
