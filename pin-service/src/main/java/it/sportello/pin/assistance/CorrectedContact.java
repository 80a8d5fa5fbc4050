package it.sportello.pin.assistance;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.person.ContactPoint;

/**
 * The contact that a verified caller named instead of the one that failed.
 *
 * @param othersConfirmed whether the caller has the request's other contacts, too
 */
record CorrectedContact(ContactPoint point, boolean othersConfirmed) {

    CorrectedContact {
        requireNonNull(point, "point");
    }
}
