package it.sportello.notification.dispatch;

import it.sportello.contracts.Channel;
import it.sportello.notification.channel.FailureCode;
import it.sportello.notification.channel.ReceiptOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What peers tell of deliveries. Receipts that come late, twice or in another order change nothing more. */
@ApplicationScoped
public class ReceiptService {

    private final DeliveryRepository deliveries;
    private final DeliveryJournal journal;
    private final Clock clock;

    ReceiptService(DeliveryRepository deliveries, DeliveryJournal journal, Clock clock) {
        this.deliveries = deliveries;
        this.journal = journal;
        this.clock = clock;
    }

    /** Moves the delivery as far as its state allows, and tells the others. */
    @Transactional
    public void receive(UUID dispatchId, ReceiptOutcome outcome) {
        move(deliveries.lock(dispatchId), outcome);
    }

    /** The same, told by somebody who may name anything: a dispatch that is unknown or went another way is left alone. */
    @Transactional
    public void receive(UUID dispatchId, Channel channel, ReceiptOutcome outcome) {
        deliveries.lockIfKnown(dispatchId, channel).ifPresent(delivery -> move(delivery, outcome));
    }

    private void move(Delivery delivery, ReceiptOutcome outcome) {
        Instant now = clock.instant();
        journal.move(delivery, heard -> switch (outcome) {
            case DELIVERED -> heard.markDelivered(now);
            case UNDELIVERED -> heard.fail(FailureCode.UNDELIVERABLE, now);
            case EXPIRED -> heard.fail(FailureCode.UNDELIVERED_IN_TIME, now);
        });
    }
}
