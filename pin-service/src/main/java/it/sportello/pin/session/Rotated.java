package it.sportello.pin.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A session carried on: what it began with, and the one token that is good now.
 *
 * @param at when that was, in real time
 */
public record Rotated(
        UUID personId,
        UUID credentialId,
        int credentialGeneration,
        Proved proved,
        Instant authenticatedAt,
        RefreshToken next,
        Instant at) {

    public Rotated {
        requireNonNull(personId, "personId");
        requireNonNull(credentialId, "credentialId");
        requireNonNull(proved, "proved");
        requireNonNull(authenticatedAt, "authenticatedAt");
        requireNonNull(next, "next");
        requireNonNull(at, "at");
    }
}
