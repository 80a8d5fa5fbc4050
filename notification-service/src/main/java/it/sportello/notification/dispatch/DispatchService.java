package it.sportello.notification.dispatch;

import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.notification.channel.FailureCode;
import it.sportello.notification.channel.SendResult;
import it.sportello.platform.inbox.RejectedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Moves deliveries from state to state; every method is one transaction. */
@ApplicationScoped
public class DispatchService {

    /** Leases compare processes that live now, whatever day the domain clock shows. */
    private static final Clock REAL = Clock.systemUTC();

    private static final int SWEPT_AT_ONCE = 200;

    private final DeliveryRepository deliveries;
    private final DeliveryJournal journal;
    private final DispatchConfig config;
    private final Clock clock;
    private final Event<DeliveryAccepted> accepted;

    DispatchService(
            DeliveryRepository deliveries,
            DeliveryJournal journal,
            DispatchConfig config,
            Clock clock,
            Event<DeliveryAccepted> accepted) {
        this.deliveries = deliveries;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
        this.accepted = accepted;
    }

    /** Stores what was ordered; its seal was checked before. */
    @Transactional
    public void accept(DispatchRequested order) {
        store(order);
        accepted.fire(new DeliveryAccepted(order.dispatchId()));
    }

    /** Stores an order that nobody can carry out any more: it ends before it begins, and the others are told. */
    @Transactional
    public void refuse(DispatchRequested order, FailureCode reason) {
        journal.move(store(order), delivery -> delivery.fail(reason, clock.instant()));
    }

    /** Takes the most urgent delivery that is due on {@code channels} under a lease. What is out of date ends here. */
    @Transactional
    Optional<ClaimedDelivery> claim(Set<Channel> channels) {
        Instant now = clock.instant();
        for (int looked = 0; looked < SWEPT_AT_ONCE; looked++) {
            Instant real = REAL.instant();
            Optional<Delivery> due = deliveries.lockDue(channels, now, real);
            if (due.isEmpty()) {
                return Optional.empty();
            }
            Delivery delivery = due.get();
            if (!delivery.isOutOfDate(now)) {
                journal.move(delivery, free -> free.claim(now, real.plus(config.lease())));
                return Optional.of(delivery.claimed());
            }
            journal.move(delivery, late -> late.fail(FailureCode.OUT_OF_DATE, now));
        }
        return Optional.empty();
    }

    /** Records what became of a hand-over. Success counts from whomever it comes, failure only from the last holder. */
    @Transactional
    void record(ClaimedDelivery claim, SendResult result) {
        Instant now = clock.instant();
        Delivery delivery = deliveries.lock(claim.dispatchId());
        boolean held = delivery.isHeldBy(claim);
        journal.move(delivery, tried -> switch (result) {
            case SendResult.Accepted() -> tried.markSent(now);
            case SendResult.Rejected(FailureCode reason) -> held && tried.fail(reason, now);
            case SendResult.Retry(FailureCode reason) -> held && tried.postpone(reason, now);
        });
    }

    /** Takes silence for success (N2) and tells how many deliveries it touched. */
    @Transactional
    int assumeDelivered() {
        Instant now = clock.instant();
        List<Delivery> silent = deliveries.lockSilent(now.minus(config.assumeDeliveredAfter()), SWEPT_AT_ONCE);
        silent.forEach(delivery -> journal.move(delivery, unheard -> unheard.assumeDelivered(now)));
        return silent.size();
    }

    /** Deletes deliveries that ended twelve months ago (N6) and tells how many. */
    @Transactional
    int forgetOld() {
        Instant limit = clock.instant().atOffset(ZoneOffset.UTC).minusMonths(12).toInstant();
        return deliveries.deleteEnded(limit, SWEPT_AT_ONCE);
    }

    private Delivery store(DispatchRequested order) {
        if (deliveries.exists(order.dispatchId())) {
            throw new RejectedRecord("dispatch-id-taken");
        }
        Delivery delivery = new Delivery(order, clock.instant());
        deliveries.persistAndFlush(delivery);
        journal.note(null, delivery);
        return delivery;
    }
}
