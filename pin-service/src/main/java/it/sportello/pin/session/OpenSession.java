package it.sportello.pin.session;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.CredentialType;
import java.time.Instant;

/**
 * A sign-in that can still be carried on. Times are real ones.
 *
 * @param endsAt when it is over unless somebody carries it on
 */
public record OpenSession(String clientId, CredentialType by, Instant authenticatedAt, Instant endsAt) {

    public OpenSession {
        requireNonNull(clientId, "clientId");
        requireNonNull(by, "by");
        requireNonNull(authenticatedAt, "authenticatedAt");
        requireNonNull(endsAt, "endsAt");
    }
}
