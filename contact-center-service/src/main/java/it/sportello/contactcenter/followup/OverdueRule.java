package it.sportello.contactcenter.followup;

import it.sportello.contactcenter.followup.FirstHalf.DeliveryOutcome;
import it.sportello.contactcenter.followup.Standing.Cause;
import it.sportello.contracts.Channel;
import java.time.Duration;
import java.time.Instant;

/**
 * "If the citizen has not received it within 12 hours of the request" (K1). The hours run from the request for issue 1, so
 * that a slow issuer does not lengthen the wait, and from its own issuing for every later one.
 */
final class OverdueRule {

    static final Duration PATIENCE = Duration.ofHours(12);

    private OverdueRule() {}

    static Standing judge(FirstHalf half, Instant now) {
        Instant dueAt = dueAt(half);
        if (half.over() || half.outcome() == DeliveryOutcome.ARRIVED) {
            return new Standing.Settled(dueAt);
        }
        return now.isBefore(dueAt) ? new Standing.Waiting(dueAt) : new Standing.Overdue(dueAt, causeOf(half));
    }

    /** Also the instant from which an agent may have a new one issued. */
    private static Instant dueAt(FirstHalf half) {
        return (half.issue() == 1 ? half.requestedAt() : half.issuedAt()).plus(PATIENCE);
    }

    private static Cause causeOf(FirstHalf half) {
        if (half.outcome() == DeliveryOutcome.FAILED) {
            return Cause.DELIVERY_FAILED;
        }
        return half.channel() == Channel.CERTIFIED_EMAIL ? Cause.PEC_PENDING : Cause.NO_CONFIRMATION;
    }
}
