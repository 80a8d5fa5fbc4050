package it.sportello.pin.access;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.device.DeviceToken;
import it.sportello.pin.session.RefreshToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A citizen to whom a token is due.
 *
 * @param authenticatedAt real time of the sign-in, not of a refresh
 * @param foundAt real time before which nobody can have revoked the credential: the token's ten minutes run from it (C12)
 * @param refresh what carries the session on
 * @param newDevice by which the device is known from now on; null when it was known
 */
record SignedIn(
        Credential credential,
        Instant authenticatedAt,
        Instant foundAt,
        RefreshToken refresh,
        @Nullable DeviceToken newDevice)
        implements SignInOutcome {

    SignedIn {
        requireNonNull(credential, "credential");
        requireNonNull(authenticatedAt, "authenticatedAt");
        requireNonNull(foundAt, "foundAt");
        requireNonNull(refresh, "refresh");
    }
}
