package it.sportello.pin.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A sign-in that just took place.
 *
 * @param credentialId the half or personal PIN that signed in
 * @param credentialGeneration which of those that were generated under this id
 * @param authenticatedAt real time
 */
public record NewSession(
        UUID personId, String clientId, UUID credentialId, int credentialGeneration, Instant authenticatedAt) {

    public NewSession {
        requireNonNull(personId, "personId");
        requireNonNull(clientId, "clientId");
        requireNonNull(credentialId, "credentialId");
        requireNonNull(authenticatedAt, "authenticatedAt");
    }
}
