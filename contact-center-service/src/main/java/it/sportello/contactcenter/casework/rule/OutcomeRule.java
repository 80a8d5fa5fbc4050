package it.sportello.contactcenter.casework.rule;

import it.sportello.contactcenter.casework.rule.Ruling.Obstacle;
import java.time.Duration;
import java.time.Instant;

/** "Case with phone number, due time, 3 attempts over 2 days within calling hours, outcomes" (K2), and those of K1. */
public final class OutcomeRule {

    static final int MOST_ATTEMPTS = 3;

    /** Three calls, the last one two days after the first. */
    static final Duration BETWEEN_ATTEMPTS = Duration.ofDays(1);

    /** A working day: the citizen waits for the half, and what was sealed does not keep for ever. */
    static final Duration APPROVED_WITHIN = Duration.ofHours(12);

    private OutcomeRule() {}

    public static Ruling judge(Situation situation, Outcome outcome, Instant now) {
        if (!situation.kind().mayEndAs(outcome)) {
            return new Ruling.Impossible(Obstacle.OTHER_KIND);
        }
        if (outcome.needsVerifiedCaller() && !situation.callerVerified()) {
            return new Ruling.Impossible(Obstacle.CALLER_NOT_VERIFIED);
        }
        if (outcome.asksForFirstHalf() && isTooEarly(situation, now)) {
            return new Ruling.Impossible(Obstacle.TOO_EARLY);
        }
        if (outcome == Outcome.UNREACHABLE && !isTimeToCall(situation, now)) {
            return new Ruling.Impossible(Obstacle.CALL_NOT_DUE);
        }
        return switch (outcome) {
            case CONTACT_CHANGED -> new Ruling.NeedsSecondAgent(CallingHours.after(now, APPROVED_WITHIN));
            case UNREACHABLE -> callAgain(situation, now);
            case CONTACT_CONFIRMED, ADDRESS_CONFIRMED, ADDRESS_CORRECTED, REFUSED, REFERRED, SETTLED ->
                new Ruling.Closes();
        };
    }

    private static boolean isTooEarly(Situation situation, Instant now) {
        return situation.validFrom() != null && now.isBefore(situation.validFrom());
    }

    /** The first call may be made at once, even before the case is due. */
    private static boolean isTimeToCall(Situation situation, Instant now) {
        return CallingHours.include(now) && (situation.attempts() == 0 || !now.isBefore(situation.dueAt()));
    }

    private static Ruling callAgain(Situation situation, Instant now) {
        return situation.attempts() + 1 >= MOST_ATTEMPTS
                ? new Ruling.Closes()
                : new Ruling.CallsAgain(CallingHours.next(now.plus(BETWEEN_ATTEMPTS)));
    }
}
