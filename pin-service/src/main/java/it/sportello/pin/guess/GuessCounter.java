package it.sportello.pin.guess;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of wrong tries, by tax code or by source (C11). Times are real ones: who can shift the domain
 * clock cannot shorten a wait.
 *
 * @param recent failures of the current window, oldest first; the last one is there however old it is
 * @param inARow failures since the last success
 * @param waits waits since then, which make the next one longer
 */
record GuessCounter(
        List<Instant> recent,
        int inARow,
        int waits,
        @Nullable Instant waitsUntil) {

    static final GuessCounter NONE = new GuessCounter(List.of(), 0, 0, null);

    GuessCounter {
        recent = List.copyOf(recent);
    }

    /** Whether a try would be refused now, right or wrong. */
    boolean refuses(Instant now, GuessLimits limits) {
        return inARow >= limits.blockedAfter() || findWait(now).isPresent();
    }

    /** How long tries are refused yet, a block aside; empty when they are not. */
    Optional<Duration> findWait(Instant now) {
        return Optional.ofNullable(waitsUntil).filter(now::isBefore).map(end -> Duration.between(now, end));
    }

    /** With one more failure. A success starts again from {@link #NONE}. */
    GuessCounter counting(Instant now, GuessLimits limits) {
        Instant windowStart = now.minus(limits.window());
        List<Instant> failures = Stream.concat(
                        recent.stream().filter(failure -> failure.isAfter(windowStart)), Stream.of(now))
                .toList();
        int earlierWaits = isForgotten(now, limits) ? 0 : waits;
        if (earlierWaits == 0 && failures.size() < limits.failures()) {
            return new GuessCounter(failures, limits.inARow(inARow), 0, null);
        }
        return new GuessCounter(failures, limits.inARow(inARow), earlierWaits + 1, now.plus(limits.wait(earlierWaits)));
    }

    private boolean isForgotten(Instant now, GuessLimits limits) {
        return recent.isEmpty() || recent.getLast().isBefore(now.minus(limits.memory()));
    }
}
