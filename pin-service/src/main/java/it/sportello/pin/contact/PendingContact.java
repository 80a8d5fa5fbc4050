package it.sportello.pin.contact;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.person.ContactPoint;
import java.time.Instant;
import java.util.UUID;

/**
 * A contact that the person named and has yet to prove.
 *
 * @param codeId of the code that was sent there
 * @param validUntil of that code
 */
record PendingContact(UUID codeId, ContactPoint point, Instant askedAt, Instant validUntil) {

    PendingContact {
        requireNonNull(codeId, "codeId");
        requireNonNull(point, "point");
        requireNonNull(askedAt, "askedAt");
        requireNonNull(validUntil, "validUntil");
    }
}
