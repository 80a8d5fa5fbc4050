package it.sportello.platform.time;

import java.time.Duration;

/** How long to leave a failing neighbour alone: longer and longer, but not too long. */
public final class GrowingPause {

    private static final Duration FIRST = Duration.ofMillis(100);

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Keeps the shift from overflowing. */
    private static final int MOST_DOUBLINGS = 30;

    private GrowingPause() {}

    /**
     * 0.1 s after the first failure, doubling, at most 10 s.
     *
     * @param failures failures in a row, from 1
     */
    public static Duration after(int failures) {
        return after(failures, FIRST, LONGEST);
    }

    /**
     * {@code first} after the first failure, doubling, at most {@code longest}.
     *
     * @param failures failures in a row, from 1
     */
    public static Duration after(int failures, Duration first, Duration longest) {
        Duration pause = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
