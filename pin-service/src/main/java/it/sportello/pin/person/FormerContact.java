package it.sportello.pin.person;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** A contact that the person took away, and that is told of what happens for a while yet (C9). */
public record FormerContact(ContactPoint point, Instant toldUntil) {

    public FormerContact {
        requireNonNull(point, "point");
        requireNonNull(toldUntil, "toldUntil");
    }
}
