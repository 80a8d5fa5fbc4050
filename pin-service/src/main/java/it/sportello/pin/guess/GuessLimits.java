package it.sportello.pin.guess;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.PinAlphabet;
import java.time.Duration;

/**
 * How much guessing is borne (C11).
 *
 * @param failures so many within {@code window} begin a wait
 * @param firstWait the first wait; every further failure doubles it, up to {@code longestWait}
 * @param blockedAfter failures in a row after which only a reissue helps
 */
record GuessLimits(int failures, Duration window, Duration firstWait, Duration longestWait, int blockedAfter) {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int NEVER = Integer.MAX_VALUE;

    /** A source is an address that thousands may share: it is slowed, never shut out. */
    static final GuessLimits OF_A_SOURCE = new GuessLimits(20, WINDOW, FIRST_WAIT, Duration.ofMinutes(5), NEVER);

    GuessLimits {
        requireNonNull(window, "window");
        requireNonNull(firstWait, "firstWait");
        requireNonNull(longestWait, "longestWait");
        if (failures < 1 || blockedAfter < failures) {
            throw new IllegalArgumentException("Limits that allow no try");
        }
    }

    /** C4: eight decimal digits are few enough to guess that ten failures block. */
    static GuessLimits ofAPerson(PinAlphabet alphabet) {
        int blockedAfter = switch (alphabet) {
            case CROCKFORD, HEX -> 100;
            case DIGITS -> 10;
        };
        return new GuessLimits(5, WINDOW, FIRST_WAIT, Duration.ofHours(1), blockedAfter);
    }

    Duration wait(int earlierWaits) {
        Duration wait = firstWait;
        for (int doubled = 0; doubled < earlierWaits && wait.compareTo(longestWait) < 0; doubled++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }

    /** Failures in a row, with one more. Of who is never blocked none are kept: no success would ever clear them. */
    int inARow(int before) {
        return blockedAfter == NEVER ? 0 : before + 1;
    }

    /** A failure this long ago counts for no later wait. */
    Duration memory() {
        return longestWait.plus(window);
    }
}
