package it.sportello.contracts.event;

import static it.sportello.contracts.event.ComponentChecks.requireCode;
import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a dispatch, as notification-service tells it. Keyed by correlation id. */
public sealed interface DeliveryEvent extends Event {

    /** What was delivered: a half of a PIN, a message. */
    UUID correlationId();

    /** What that was for; null in events of a release that did not say. */
    @Nullable
    Purpose purpose();

    @Override
    default Topic topic() {
        return Topic.DELIVERY_EVENTS;
    }

    @Override
    default String key() {
        return correlationId().toString();
    }

    /** The peer has taken it over. */
    record DeliverySent(
            UUID correlationId,
            UUID dispatchId,
            Channel channel,
            Instant sentAt,
            @Nullable Purpose purpose) implements DeliveryEvent {
        public DeliverySent {
            requireNonNull(correlationId, "correlationId");
            requireNonNull(dispatchId, "dispatchId");
            requireNonNull(channel, "channel");
            requireNonNull(sentAt, "sentAt");
        }
    }

    /**
     * The channel's good end. {@code assumed}: no receipt came, but no failure either, for as long as the channel
     * needs.
     */
    record DeliveryConfirmed(
            UUID correlationId,
            UUID dispatchId,
            Channel channel,
            boolean assumed,
            Instant confirmedAt,
            @Nullable Purpose purpose)
            implements DeliveryEvent {
        public DeliveryConfirmed {
            requireNonNull(correlationId, "correlationId");
            requireNonNull(dispatchId, "dispatchId");
            requireNonNull(channel, "channel");
            requireNonNull(confirmedAt, "confirmedAt");
        }
    }

    /** It will not arrive this way. {@code reason} is a code of ours, never the peer's text. */
    record DeliveryFailed(
            UUID correlationId,
            UUID dispatchId,
            Channel channel,
            String reason,
            Instant failedAt,
            @Nullable Purpose purpose)
            implements DeliveryEvent {
        public DeliveryFailed {
            requireNonNull(correlationId, "correlationId");
            requireNonNull(dispatchId, "dispatchId");
            requireNonNull(channel, "channel");
            requireCode(reason, "reason");
            requireNonNull(failedAt, "failedAt");
        }
    }

    /** The print shop gave the letter to the post: its good end. */
    record LetterPosted(
            UUID correlationId,
            UUID dispatchId,
            Instant postedAt,
            @Nullable Purpose purpose) implements DeliveryEvent {
        public LetterPosted {
            requireNonNull(correlationId, "correlationId");
            requireNonNull(dispatchId, "dispatchId");
            requireNonNull(postedAt, "postedAt");
        }
    }

    /** The post brought the letter back. */
    record LetterReturned(
            UUID correlationId,
            UUID dispatchId,
            String reason,
            Instant returnedAt,
            @Nullable Purpose purpose) implements DeliveryEvent {
        public LetterReturned {
            requireNonNull(correlationId, "correlationId");
            requireNonNull(dispatchId, "dispatchId");
            requireCode(reason, "reason");
            requireNonNull(returnedAt, "returnedAt");
        }
    }
}
