package it.sportello.pin.request;

import it.sportello.contracts.PinHalf;
import it.sportello.pin.half.HalfProgress;
import it.sportello.pin.half.OverdueRule;
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

    /**
     * @param dueFrom of the request
     * @param halves the latest of each kind
     */
    static NextStep of(PinRequestStatus status, Instant dueFrom, List<HalfProgress> halves, Instant now) {
        Optional<HalfProgress> first =
                halves.stream().filter(half -> half.half() == PinHalf.FIRST).findFirst();
        Instant overdueAt = first.map(half -> OverdueRule.of(half.issue(), half.issuedAt(), dueFrom))
                .orElseGet(() -> OverdueRule.ofFirst(dueFrom));
        boolean arrived = first.filter(half -> half.delivery().isGoodEnd()).isPresent();
        boolean overdue = !arrived && !now.isBefore(overdueAt);
        return switch (status) {
            case AWAITING_ASSISTANCE -> WAIT_FOR_CALL;
            case CLOSED -> NONE;
            case RECEIVED -> overdue ? CALL_CONTACT_CENTER : WAIT;
            case ISSUED -> overdue ? CALL_CONTACT_CENTER : SIGN_IN;
        };
    }
}
