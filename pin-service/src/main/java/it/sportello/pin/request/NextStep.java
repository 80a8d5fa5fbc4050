package it.sportello.pin.request;

import it.sportello.contracts.PinHalf;
import it.sportello.pin.half.HalfProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the citizen does next. */
public enum NextStep {
    WAIT,
    /** The first half is on its way, or there: sign in with it. */
    SIGN_IN,
    /** An agent calls. */
    WAIT_FOR_CALL,
    /** Twelve hours have passed and nothing says that the first half arrived (K1). */
    CALL_CONTACT_CENTER;

    private static final Duration OVERDUE_AFTER = Duration.ofHours(12);

    static NextStep of(PinRequestStatus status, Instant requestedAt, List<HalfProgress> halves, Instant now) {
        // From the request, not from the issue: who waits does not care where it got stuck.
        boolean overdue = !firstHalfArrived(halves) && !now.isBefore(requestedAt.plus(OVERDUE_AFTER));
        return switch (status) {
            case AWAITING_ASSISTANCE -> WAIT_FOR_CALL;
            case RECEIVED -> overdue ? CALL_CONTACT_CENTER : WAIT;
            case ISSUED -> overdue ? CALL_CONTACT_CENTER : SIGN_IN;
        };
    }

    private static boolean firstHalfArrived(List<HalfProgress> halves) {
        return halves.stream()
                .filter(half -> half.half() == PinHalf.FIRST)
                .anyMatch(half -> half.delivery().isGoodEnd());
    }
}
