package it.sportello.notification.dispatch;

import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.DispatchEvent.Priority;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.notification.channel.FailureCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to hand over. Whoever moves it holds its row lock, and a move that the state does not allow changes nothing:
 * late and doubled news is normal.
 */
@Entity
class Delivery {

    @Id
    private UUID dispatchId;

    private UUID correlationId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String template;

    private String language;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    @Enumerated(EnumType.STRING)
    private @Nullable FailureCode failure;

    private int attempts;

    private @Nullable String sealed;

    private Instant createdAt;

    private Instant notAfter;

    private Instant stateSince;

    private @Nullable Instant nextAttemptAt;

    private @Nullable Instant leaseUntil;

    private boolean assumed;

    protected Delivery() {}

    /** A delivery as ordered, due at once. */
    Delivery(DispatchRequested order, Instant now) {
        dispatchId = order.dispatchId();
        correlationId = order.correlationId();
        channel = order.channel();
        purpose = order.purpose();
        template = order.template();
        language = order.language();
        priority = order.priority();
        state = DeliveryState.CREATED;
        sealed = order.sealed();
        createdAt = now;
        notAfter = order.notAfter();
        stateSince = now;
        nextAttemptAt = now;
    }

    /** Gives the delivery to a sender until {@code lease}; a lease that ran out is taken over. */
    boolean claim(Instant now, Instant lease) {
        if (!become(DeliveryState.SENDING, now)) {
            return false;
        }
        attempts++;
        leaseUntil = lease;
        return true;
    }

    boolean markSent(Instant now) {
        return become(DeliveryState.SENT, now);
    }

    boolean markDelivered(Instant now) {
        return become(DeliveryState.DELIVERED, now);
    }

    /** Takes silence for success, until the contrary is heard. */
    boolean assumeDelivered(Instant now) {
        boolean moved = markDelivered(now);
        assumed = moved || assumed;
        return moved;
    }

    /** Records that an attempt failed and what the schedule makes of it. */
    boolean postpone(FailureCode reason, Instant now) {
        return switch (RetrySchedule.decide(attempts, createdAt, notAfter, now)) {
            case RetrySchedule.Decision.GiveUp(FailureCode why) -> fail(why, now);
            case RetrySchedule.Decision.Again(Instant at) -> {
                boolean moved = become(DeliveryState.TEMPORARY_FAILURE, now);
                if (moved) {
                    failure = reason;
                    nextAttemptAt = at;
                }
                yield moved;
            }
        };
    }

    /** Ends the delivery without success. */
    boolean fail(FailureCode reason, Instant now) {
        boolean moved = become(endOf(reason), now);
        if (moved) {
            failure = reason;
        }
        return moved;
    }

    /** Wipes what is kept for the case that the peer lost it. */
    void forgetContent() {
        if (!state.awaitsHandOver()) {
            sealed = null;
        }
    }

    /** Whether the time for handing over has passed. */
    boolean isOutOfDate(Instant now) {
        return !now.isBefore(notAfter);
    }

    /** Whether {@code claim} is still the last one: an older one may report success, but no longer a failure. */
    boolean isHeldBy(ClaimedDelivery claim) {
        return state == DeliveryState.SENDING && attempts == claim.attempt();
    }

    UUID dispatchId() {
        return dispatchId;
    }

    UUID correlationId() {
        return correlationId;
    }

    Channel channel() {
        return channel;
    }

    Purpose purpose() {
        return purpose;
    }

    DeliveryState state() {
        return state;
    }

    @Nullable
    FailureCode failure() {
        return failure;
    }

    boolean isAssumed() {
        return assumed;
    }

    int attempts() {
        return attempts;
    }

    Instant stateSince() {
        return stateSince;
    }

    @Nullable
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable
    String sealed() {
        return sealed;
    }

    /** What a sender needs, as long as there is something to send. */
    ClaimedDelivery claimed() {
        if (sealed == null) {
            throw new IllegalStateException("Nothing to hand over in state " + state);
        }
        return new ClaimedDelivery(dispatchId, attempts, channel, purpose, template, language, sealed);
    }

    private boolean become(DeliveryState next, Instant now) {
        if (!state.canBecome(next)) {
            return false;
        }
        state = next;
        stateSince = now;
        failure = null;
        leaseUntil = null;
        assumed = false;
        if (!next.awaitsHandOver()) {
            nextAttemptAt = null;
        }
        if (!mayNeedContent()) {
            sealed = null;
        }
        return true;
    }

    /** A batch that the print shop lost is handed over again, so a letter keeps its content until it is posted (N6). */
    private boolean mayNeedContent() {
        return state.awaitsHandOver() || (channel == Channel.POST && state == DeliveryState.SENT);
    }

    private static DeliveryState endOf(FailureCode reason) {
        return switch (reason) {
            case RECIPIENT_REFUSED, MESSAGE_REFUSED, UNDELIVERABLE -> DeliveryState.PERMANENT_FAILURE;
            case OUT_OF_DATE, UNDELIVERED_IN_TIME -> DeliveryState.EXPIRED;
            case ADDRESS_UNKNOWN, MOVED_AWAY, NOT_ACCEPTED, DECEASED, RETURNED_UNEXPLAINED -> DeliveryState.RETURNED;
            case SEAL_BROKEN, RETRIES_EXHAUSTED, PEER_UNAVAILABLE, PEER_DEFERRED, INTERNAL_ERROR ->
                DeliveryState.TECHNICAL_FAILURE;
        };
    }
}
