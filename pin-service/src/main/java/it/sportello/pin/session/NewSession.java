package it.sportello.pin.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A sign-in that just took place.
 *
 * @param credentialId the half, personal PIN or linked identity that signed in
 * @param credentialGeneration which of those that were generated under this id; always 1 of an identity
 * @param authenticatedAt real time; elsewhere that may have been a while ago
 * @param beganAt real time, from which on the session has its two hours
 */
public record NewSession(
        UUID personId,
        String clientId,
        UUID credentialId,
        int credentialGeneration,
        Proved proved,
        Instant authenticatedAt,
        Instant beganAt) {

    public NewSession {
        requireNonNull(personId, "personId");
        requireNonNull(clientId, "clientId");
        requireNonNull(credentialId, "credentialId");
        requireNonNull(proved, "proved");
        requireNonNull(authenticatedAt, "authenticatedAt");
        requireNonNull(beganAt, "beganAt");
    }
}
