package it.sportello.pin.half;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How often a letter goes out (C10): four in thirty days, a day between two. */
public final class LetterAllowance {

    static final Duration WINDOW = Duration.ofDays(30);

    private static final int MOST = 4;
    private static final Duration BETWEEN = Duration.ofHours(24);

    private LetterAllowance() {}

    /**
     * When the next one may be ordered; empty when now.
     *
     * @param ordered when letters were, oldest first
     */
    public static Optional<Instant> findWait(List<Instant> ordered, Instant now) {
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        Stream<Instant> dayAfterTheLast = Stream.of(ordered.getLast().plus(BETWEEN));
        return Stream.concat(dayAfterTheLast, monthAfterTheFourthLast(ordered).stream())
                .max(Instant::compareTo)
                .filter(now::isBefore);
    }

    /**
     * Whether another one would be the fifth in thirty days: that is nobody's to wait for, an agent calls. For the day between
     * two only the letter of a new PIN waits, not its first half ({@link LetterQueue}).
     *
     * @param ordered when letters were, oldest first
     */
    static boolean isSpent(List<Instant> ordered, Instant now) {
        return monthAfterTheFourthLast(ordered).filter(now::isBefore).isPresent();
    }

    private static Optional<Instant> monthAfterTheFourthLast(List<Instant> ordered) {
        return ordered.size() < MOST
                ? Optional.empty()
                : Optional.of(ordered.get(ordered.size() - MOST).plus(WINDOW));
    }
}
