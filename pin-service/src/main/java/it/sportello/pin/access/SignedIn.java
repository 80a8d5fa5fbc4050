package it.sportello.pin.access;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.device.DeviceToken;
import it.sportello.pin.session.Proved;
import it.sportello.pin.session.RefreshToken;
import it.sportello.pin.session.Rotated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A citizen to whom a token is due.
 *
 * @param firstIssue the issue of the first half whose filings it opens (A3); null of who signed in without a PIN
 * @param authenticatedAt real time of the sign-in, not of a refresh
 * @param foundAt real time before which nobody can have revoked the credential: the token's ten minutes run from it (C12)
 * @param refresh what carries the session on
 * @param newDevice by which the device is known from now on; null when it was known
 */
public record SignedIn(
        Holder holder,
        Proved proved,
        @Nullable Integer firstIssue,
        Instant authenticatedAt,
        Instant foundAt,
        RefreshToken refresh,
        @Nullable DeviceToken newDevice)
        implements SignInOutcome {

    public SignedIn {
        requireNonNull(holder, "holder");
        requireNonNull(proved.assurance(), "assurance");
        requireNonNull(authenticatedAt, "authenticatedAt");
        requireNonNull(foundAt, "foundAt");
        requireNonNull(refresh, "refresh");
    }

    /** By a refresh token. */
    public static SignedIn carriedOn(Rotated session, Holder holder, Proved proved) {
        return new SignedIn(holder, proved, null, session.authenticatedAt(), session.at(), session.next(), null);
    }

    public SignedIn withFirstIssue(int issue) {
        return new SignedIn(holder, proved, issue, authenticatedAt, foundAt, refresh, newDevice);
    }

    String acr() {
        return requireNonNull(proved.assurance()).acr();
    }
}
