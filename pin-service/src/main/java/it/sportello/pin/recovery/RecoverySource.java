package it.sportello.pin.recovery;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whence recoveries are ordered: everybody may order them for everybody, so an address that orders many is slowed (C11).
 *
 * @param pseudonyms of the network address, the one that is kept first
 */
record RecoverySource(List<String> pseudonyms) {

    static final int MOST = 20;

    static final Duration WINDOW = Duration.ofMinutes(10);

    RecoverySource {
        pseudonyms = List.copyOf(pseudonyms);
    }

    String kept() {
        return pseudonyms.getFirst();
    }

    /**
     * How long it waits.
     *
     * @param oldest when the earliest of its last {@link #MOST} was ordered; empty when there were not so many
     */
    static Optional<Duration> findWait(Optional<Instant> oldest, Instant now) {
        return requireNonNull(oldest, "oldest")
                .map(at -> Duration.between(now, at.plus(WINDOW)))
                .filter(Duration::isPositive);
    }
}
