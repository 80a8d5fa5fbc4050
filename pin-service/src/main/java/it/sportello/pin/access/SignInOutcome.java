package it.sportello.pin.access;

import java.time.Duration;

/** What became of a try to sign in. */
sealed interface SignInOutcome {

    record SignedIn(Credential credential) implements SignInOutcome {}

    /** Unknown code, wrong half, waiting, blocked, expired: nobody outside learns which. */
    record Refused() implements SignInOutcome {}

    /** The source has failed too often of late. Nothing was counted against the person. */
    record SourceSlowed(Duration retryAfter) implements SignInOutcome {}

    /** Too many hashes wait. Nothing was counted against anybody. */
    record Overloaded(Duration retryAfter) implements SignInOutcome {}
}
