package it.sportello.contactcenter.followup;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import java.time.Instant;

/**
 * What K1 asks about one issue of a first half.
 *
 * @param over whether it was used, or is dead: nobody waits for it
 */
record FirstHalf(
        int issue, Channel channel, Instant requestedAt, Instant issuedAt, boolean over, DeliveryOutcome outcome) {

    FirstHalf {
        requireNonNull(channel, "channel");
        requireNonNull(requestedAt, "requestedAt");
        requireNonNull(issuedAt, "issuedAt");
        requireNonNull(outcome, "outcome");
        if (issue < 1) {
            throw new IllegalArgumentException("Issues count from 1");
        }
    }

    /** How far the delivery is, by its channel's own receipts. */
    enum DeliveryOutcome {
        UNDECIDED,
        ARRIVED,
        FAILED
    }
}
