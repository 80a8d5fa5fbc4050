package it.sportello.pin.half;

import java.time.Duration;
import java.time.Instant;

/** When the reader of a letter is reminded of it: fourteen days after its posting, and three days before its end (C10). */
final class ReminderRule {

    private static final Duration FIRST_BEFORE_END = IssuedHalf.GOOD_FOR.minusDays(14);

    private static final Duration LAST_BEFORE_END = Duration.ofDays(3);

    private ReminderRule() {}

    /**
     * When something is to be done about the letter: to remind, and at last to end it.
     *
     * @param given how many reminders went out already
     */
    static Instant nextTurn(Instant validUntil, int given) {
        return switch (given) {
            case 0 -> validUntil.minus(FIRST_BEFORE_END);
            case 1 -> validUntil.minus(LAST_BEFORE_END);
            default -> validUntil;
        };
    }

    /** How many count as given once one goes out now: who comes late for the first one sends the last one alone. */
    static int givenAfter(Instant validUntil, Instant now) {
        return now.isBefore(validUntil.minus(LAST_BEFORE_END)) ? 1 : 2;
    }
}
