package it.sportello.pin.personal;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.CredentialLevel;
import java.time.Duration;
import java.time.Instant;

/**
 * An activation that took place. Its answer may have been lost: until somebody signs in with the personal PIN, and for a
 * quarter of an hour at most, the same halves activate once more (C7).
 *
 * @param level what it gave
 * @param at domain time of the first one
 * @param used whether somebody has signed in with the personal PIN
 */
public record Activated(CredentialLevel level, Instant at, boolean used) {

    private static final Duration GRACE = Duration.ofMinutes(15);

    public Activated {
        requireNonNull(level, "level");
        requireNonNull(at, "at");
    }

    public Instant repeatableUntil() {
        return at.plus(GRACE);
    }

    public boolean mayBeRepeated(Instant domainTime) {
        return !used && domainTime.isBefore(repeatableUntil());
    }
}
