package it.sportello.pin.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How often a letter goes out (C10): four in thirty days, a day between two. */
final class LetterAllowance {

    static final Duration WINDOW = Duration.ofDays(30);

    private static final int MOST = 4;
    private static final Duration BETWEEN = Duration.ofHours(24);

    private LetterAllowance() {}

    /**
     * When the next one may be ordered; empty when now.
     *
     * @param ordered when letters were, oldest first
     */
    static Optional<Instant> findWait(List<Instant> ordered, Instant now) {
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        Stream<Instant> dayAfterTheLast = Stream.of(ordered.getLast().plus(BETWEEN));
        Stream<Instant> monthAfterTheFourthLast = ordered.size() < MOST
                ? Stream.empty()
                : Stream.of(ordered.get(ordered.size() - MOST).plus(WINDOW));
        return Stream.concat(dayAfterTheLast, monthAfterTheFourthLast)
                .max(Instant::compareTo)
                .filter(now::isBefore);
    }
}
