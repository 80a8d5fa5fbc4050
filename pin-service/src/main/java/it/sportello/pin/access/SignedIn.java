package it.sportello.pin.access;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.session.RefreshToken;
import java.time.Instant;

/**
 * A citizen to whom a token is due.
 *
 * @param authenticatedAt real time of the sign-in, not of a refresh
 * @param refresh what carries the session on
 */
record SignedIn(Credential credential, Instant authenticatedAt, RefreshToken refresh) {

    SignedIn {
        requireNonNull(credential, "credential");
        requireNonNull(authenticatedAt, "authenticatedAt");
        requireNonNull(refresh, "refresh");
    }
}
