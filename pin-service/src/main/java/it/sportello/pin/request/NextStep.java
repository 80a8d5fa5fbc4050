package it.sportello.pin.request;

import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import it.sportello.pin.half.HalfDelivery;
import it.sportello.pin.half.HalfProgress;
import it.sportello.pin.half.OverdueRule;
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
    /** Twelve hours have passed and nothing says that the first half arrived (K1); or no letter leaves with the other one. */
    CALL_CONTACT_CENTER,
    /** The first half is there, the other one did not arrive, by post or otherwise: sign in and ask for a letter (C10). */
    ORDER_LETTER,
    /** Nobody used the PIN in the thirty days that it had: ask for a new one (C10). */
    REQUEST_AGAIN,
    /** The request is over. */
    NONE;

    /** A letter may have to wait for the day after the last one (C10), and then it has the twelve hours that all has. */
    private static final Duration LETTER_LEAVES_WITHIN = Duration.ofHours(36);

    /**
     * @param dueFrom of the request
     * @param halves the latest of each kind
     */
    static NextStep of(PinRequestStatus status, Instant dueFrom, List<HalfProgress> halves, Instant now) {
        return switch (status) {
            case AWAITING_ASSISTANCE -> WAIT_FOR_CALL;
            case CLOSED -> afterTheEnd(find(halves, PinHalf.FIRST), now);
            case RECEIVED -> now.isBefore(OverdueRule.ofFirst(dueFrom)) ? WAIT : CALL_CONTACT_CENTER;
            case ISSUED ->
                find(halves, PinHalf.FIRST)
                        .map(first -> withHalves(first, find(halves, PinHalf.SECOND), dueFrom, now))
                        .orElse(CALL_CONTACT_CENTER);
        };
    }

    private static NextStep afterTheEnd(Optional<HalfProgress> first, Instant now) {
        return first.filter(half -> half.isExpiredAt(now)).isPresent() ? REQUEST_AGAIN : NONE;
    }

    private static NextStep withHalves(
            HalfProgress first, Optional<HalfProgress> second, Instant dueFrom, Instant now) {
        Instant overdueAt = OverdueRule.of(first.issue(), first.issuedAt(), dueFrom);
        if (first.isExpiredAt(now)) {
            return REQUEST_AGAIN;
        }
        if (!first.isAlive()) {
            // A later request of the same person was served.
            return NONE;
        }
        if (!first.delivery().isGoodEnd() && !now.isBefore(overdueAt)) {
            return CALL_CONTACT_CENTER;
        }
        if (second.isEmpty() && !now.isBefore(first.issuedAt().plus(LETTER_LEAVES_WITHIN))) {
            return CALL_CONTACT_CENTER;
        }
        boolean lost = second.filter(half -> isLost(half, dueFrom, now)).isPresent();
        return lost ? ORDER_LETTER : SIGN_IN;
    }

    /** Of a letter nobody hears that it arrived; of what goes to a digital contact silence says as much as of a first half. */
    private static boolean isLost(HalfProgress second, Instant dueFrom, Instant now) {
        Instant overdueAt = OverdueRule.of(second.issue(), second.issuedAt(), dueFrom);
        boolean silent = second.channel() != Channel.POST && !second.delivery().isGoodEnd() && !now.isBefore(overdueAt);
        return silent || second.delivery() == HalfDelivery.FAILED || second.isExpiredAt(now);
    }

    private static Optional<HalfProgress> find(List<HalfProgress> halves, PinHalf kind) {
        return halves.stream().filter(half -> half.half() == kind).findFirst();
    }
}
