package it.sportello.notification.dispatch;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DeliveryEvent;
import it.sportello.contracts.event.DeliveryEvent.DeliveryConfirmed;
import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.contracts.event.DeliveryEvent.DeliverySent;
import it.sportello.contracts.event.DeliveryEvent.LetterPosted;
import it.sportello.contracts.event.DeliveryEvent.LetterReturned;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps every state a delivery has had, counts it and tells the others, all in the transaction that changed it. */
@ApplicationScoped
class DeliveryJournal {

    private final EntityManager entities;
    private final Outbox outbox;
    private final MeterRegistry metrics;

    DeliveryJournal(EntityManager entities, Outbox outbox, MeterRegistry metrics) {
        this.entities = entities;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /** Notes the state that {@code delivery} has just reached, {@code from} null when it is new. */
    void note(@Nullable DeliveryState from, Delivery delivery) {
        entities.createNativeQuery("""
                        insert into delivery_transition (dispatch_id, from_state, to_state, failure, attempt, at)
                        values (:dispatch, :from, :to, :failure, :attempt, :at)""")
                .setParameter("dispatch", delivery.dispatchId())
                .setParameter("from", from == null ? null : from.name())
                .setParameter("to", delivery.state().name())
                .setParameter(
                        "failure",
                        delivery.failure() == null ? null : delivery.failure().name())
                .setParameter("attempt", delivery.attempts())
                .setParameter("at", delivery.stateSince())
                .executeUpdate();
        metrics.counter(
                        "sportello.delivery.transitions",
                        "channel",
                        delivery.channel().name(),
                        "state",
                        delivery.state().name())
                .increment();
        factOf(delivery).ifPresent(outbox::append);
    }

    /** Tries {@code move} and notes it when the delivery's state allowed it. */
    void move(Delivery delivery, Predicate<Delivery> move) {
        DeliveryState from = delivery.state();
        if (move.test(delivery)) {
            note(from, delivery);
        }
    }

    private static Optional<DeliveryEvent> factOf(Delivery delivery) {
        return switch (delivery.state()) {
            case CREATED, SENDING, TEMPORARY_FAILURE -> Optional.empty();
            case SENT ->
                Optional.of(new DeliverySent(
                        delivery.correlationId(),
                        delivery.dispatchId(),
                        delivery.channel(),
                        delivery.stateSince(),
                        delivery.purpose()));
            case DELIVERED -> Optional.of(goodEndOf(delivery));
            case PERMANENT_FAILURE, TECHNICAL_FAILURE, EXPIRED ->
                Optional.of(new DeliveryFailed(
                        delivery.correlationId(),
                        delivery.dispatchId(),
                        delivery.channel(),
                        reasonOf(delivery),
                        delivery.stateSince(),
                        delivery.purpose()));
            case RETURNED ->
                Optional.of(new LetterReturned(
                        delivery.correlationId(),
                        delivery.dispatchId(),
                        reasonOf(delivery),
                        delivery.stateSince(),
                        delivery.purpose()));
        };
    }

    /** Of a letter the good end is that it was posted; nobody hears whether it arrived (N2). */
    private static DeliveryEvent goodEndOf(Delivery delivery) {
        if (delivery.channel() == Channel.POST) {
            return new LetterPosted(
                    delivery.correlationId(), delivery.dispatchId(), delivery.stateSince(), delivery.purpose());
        }
        return new DeliveryConfirmed(
                delivery.correlationId(),
                delivery.dispatchId(),
                delivery.channel(),
                delivery.isAssumed(),
                delivery.stateSince(),
                delivery.purpose());
    }

    private static String reasonOf(Delivery delivery) {
        return requireNonNull(delivery.failure(), "failure").name();
    }
}
