package it.sportello.platform.web.status;

import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The readiness of a few seconds ago: a route open to everybody must not reach the database with every call. Whoever asks
 * after that looks anew, one at a time; the others get what was seen
 * before, unless that is old.
 */
@ApplicationScoped
public class HealthSnapshot {

    static final Duration GOOD_NEWS_KEEPS = Duration.ofSeconds(5);

    /** Whoever starts, or recovers, is well soon. */
    static final Duration BAD_NEWS_KEEPS = Duration.ofMillis(500);

    private static final Look NEVER = new Look(false, Instant.MIN);

    private final BooleanSupplier readiness;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Look last = NEVER;

    @Inject
    public HealthSnapshot(SmallRyeHealthReporter health) {
        this(() -> !health.getReadiness().isDown(), Clock.systemUTC());
    }

    HealthSnapshot(BooleanSupplier readiness, Clock clock) {
        this.readiness = readiness;
        this.clock = clock;
    }

    public boolean isWell() {
        Look seen = last;
        return (clock.instant().isBefore(seen.keepsUntil()) ? seen : lookAgain(seen)).well();
    }

    private Look lookAgain(Look seen) {
        boolean recent = clock.instant().isBefore(seen.keepsUntil().plus(GOOD_NEWS_KEEPS));
        if (!recent) {
            looking.lock();
        } else if (!looking.tryLock()) {
            return seen;
        }
        try {
            if (last == seen) {
                boolean well = readiness.getAsBoolean();
                last = new Look(well, clock.instant().plus(well ? GOOD_NEWS_KEEPS : BAD_NEWS_KEEPS));
            }
            return last;
        } finally {
            looking.unlock();
        }
    }

    private record Look(boolean well, Instant keepsUntil) {}
}
