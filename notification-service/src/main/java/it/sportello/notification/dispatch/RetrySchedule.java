package it.sportello.notification.dispatch;

import it.sportello.notification.channel.FailureCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a failed hand-over is tried again (N2): at once, then after 30 s, 2, 5, 10, 20, 40 minutes and ever twice as long,
 * but not beyond eleven hours in all, because twelve hours after the request the contact center takes over (K1).
 */
public final class RetrySchedule {

    static final Duration IN_ALL = Duration.ofHours(11);

    private static final List<Duration> FIRST_PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(40));

    private RetrySchedule() {}

    /** What follows a failed attempt. */
    public sealed interface Decision {
        record Again(Instant at) implements Decision {}

        record GiveUp(FailureCode reason) implements Decision {}
    }

    /** Decides after {@code attempts} failed attempts, the last one at {@code now}, for a delivery accepted at {@code since}. */
    public static Decision decide(int attempts, Instant since, Instant notAfter, Instant now) {
        Instant next = now.plus(pauseAfter(attempts));
        if (next.isAfter(since.plus(IN_ALL))) {
            return new Decision.GiveUp(FailureCode.RETRIES_EXHAUSTED);
        }
        return next.isBefore(notAfter) ? new Decision.Again(next) : new Decision.GiveUp(FailureCode.OUT_OF_DATE);
    }

    private static Duration pauseAfter(int attempts) {
        if (attempts <= FIRST_PAUSES.size()) {
            return FIRST_PAUSES.get(attempts - 1);
        }
        // Beyond eleven hours the pause no longer matters; the bound keeps the shift from overflowing.
        int doublings = Math.min(attempts - FIRST_PAUSES.size(), 10);
        return FIRST_PAUSES.getLast().multipliedBy(1L << doublings);
    }
}
