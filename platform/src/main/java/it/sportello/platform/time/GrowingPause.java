package it.sportello.platform.time;

import java.time.Duration;

/** How long to leave a failing neighbour alone: 0.1 s after the first failure, doubling, at most 10 s. */
public final class GrowingPause {

    private static final long FIRST_MILLIS = 100;

    private static final long LONGEST_MILLIS = 10_000;

    private static final int DOUBLINGS = 7;

    private GrowingPause() {}

    /** @param failures failures in a row, from 1 */
    public static Duration after(int failures) {
        int doublings = Math.clamp(failures - 1L, 0, DOUBLINGS);
        return Duration.ofMillis(Math.min(FIRST_MILLIS << doublings, LONGEST_MILLIS));
    }
}
