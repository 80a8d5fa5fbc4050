package it.sportello.notification.dispatch;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states of a delivery and the ways between them (N2). Receipts come late, twice and in any order; so that the end does
 * not depend on their order, bad news from the peer outweighs good news, and good news outweighs our own giving up.
 */
public enum DeliveryState {
    /** Accepted from the topic, not tried yet. */
    CREATED,
    /** Claimed by a sender under a lease. Not knowing whether the peer has it, an expired lease sends again (N3). */
    SENDING,
    /** The peer has it. */
    SENT,
    /** The peer says, or long silence lets assume, that it arrived; a letter is posted. */
    DELIVERED,
    /** This attempt failed; the next one has a time. */
    TEMPORARY_FAILURE,
    /** The peer will never take it, or bounced it later. */
    PERMANENT_FAILURE,
    /** We gave up: every attempt failed, or something of ours is broken. */
    TECHNICAL_FAILURE,
    /** It came back. */
    RETURNED,
    /** Out of date before it could be handed over, or before the peer could deliver it. */
    EXPIRED;

    /** Whether the guard lets a delivery go from this state to {@code next}. */
    public boolean canBecome(DeliveryState next) {
        return successors().contains(next);
    }

    /** Whether it is still to be handed over. In every other state its content is wiped (N6), but for a letter not yet posted. */
    public boolean awaitsHandOver() {
        return this == CREATED || this == SENDING || this == TEMPORARY_FAILURE;
    }

    private Set<DeliveryState> successors() {
        return switch (this) {
            case CREATED -> EnumSet.of(SENDING, PERMANENT_FAILURE, EXPIRED);
            case SENDING ->
                EnumSet.of(
                        SENDING,
                        SENT,
                        DELIVERED,
                        TEMPORARY_FAILURE,
                        PERMANENT_FAILURE,
                        TECHNICAL_FAILURE,
                        RETURNED,
                        EXPIRED);
            case TEMPORARY_FAILURE -> EnumSet.of(SENDING, SENT, DELIVERED, PERMANENT_FAILURE, RETURNED, EXPIRED);
            case SENT -> EnumSet.of(DELIVERED, PERMANENT_FAILURE, RETURNED, EXPIRED);
            case TECHNICAL_FAILURE, EXPIRED -> EnumSet.of(SENT, DELIVERED, PERMANENT_FAILURE, RETURNED);
            case DELIVERED -> EnumSet.of(PERMANENT_FAILURE, RETURNED);
            case PERMANENT_FAILURE, RETURNED -> EnumSet.noneOf(DeliveryState.class);
        };
    }
}
