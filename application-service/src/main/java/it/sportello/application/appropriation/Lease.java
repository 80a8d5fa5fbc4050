package it.sportello.application.appropriation;

import it.sportello.platform.time.GrowingPause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Who asks the platform, and when again. Compares processes that live now, whatever day the domain clock shows. */
final class Lease {

    private static final Clock REAL = Clock.systemUTC();

    /** Well above the longest wait for the platform's answer. */
    private static final Duration HELD = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private Lease() {}

    static Instant now() {
        return REAL.instant();
    }

    static Instant end() {
        return now().plus(HELD);
    }

    /** @param attempts in vain, from 1 */
    static Instant afterFailure(int attempts) {
        return now().plus(GrowingPause.after(attempts, FIRST_PAUSE, LONGEST_PAUSE));
    }
}
