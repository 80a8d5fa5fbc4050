package it.sportello.pin.request;

import it.sportello.contracts.PinHalf;
import it.sportello.pin.half.HalfProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the citizen does next. */
public enum NextStep {
    WAIT,
    /** The first half is on its way, or there: sign in with it. */
    SIGN_IN,
    /** An agent calls. */
    WAIT_FOR_CALL,
    /** Twelve hours have passed and nothing says that the first half arrived (K1). */
    CALL_CONTACT_CENTER,
    /** The request is over. */
    NONE;

    private static final Duration OVERDUE_AFTER = Duration.ofHours(12);

    /**
     * @param dueFrom of the request
     * @param halves the latest of each kind
     */
    static NextStep of(PinRequestStatus status, Instant dueFrom, List<HalfProgress> halves, Instant now) {
        Optional<HalfProgress> first =
                halves.stream().filter(half -> half.half() == PinHalf.FIRST).findFirst();
        // Of the first issue from the request: who waits does not care where it got stuck. Later ones from themselves.
        Instant begin = first.filter(half -> half.issue() > 1)
                .map(HalfProgress::issuedAt)
                .orElse(dueFrom);
        boolean arrived = first.filter(half -> half.delivery().isGoodEnd()).isPresent();
        boolean overdue = !arrived && !now.isBefore(begin.plus(OVERDUE_AFTER));
        return switch (status) {
            case AWAITING_ASSISTANCE -> WAIT_FOR_CALL;
            case CLOSED -> NONE;
            case RECEIVED -> overdue ? CALL_CONTACT_CENTER : WAIT;
            case ISSUED -> overdue ? CALL_CONTACT_CENTER : SIGN_IN;
        };
    }
}
