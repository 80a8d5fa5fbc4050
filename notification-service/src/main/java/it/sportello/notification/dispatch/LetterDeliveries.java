package it.sportello.notification.dispatch;

import it.sportello.contracts.Channel;
import it.sportello.notification.channel.FailureCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Moves deliveries that go by post, in the transaction of the batch that holds them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class LetterDeliveries {

    /** The batch has a lease of its own; this one only says that somebody has the letter. */
    private static final Duration LEASE = Duration.ofDays(1);

    private final DeliveryRepository deliveries;
    private final DeliveryJournal journal;
    private final Clock clock;

    LetterDeliveries(DeliveryRepository deliveries, DeliveryJournal journal, Clock clock) {
        this.deliveries = deliveries;
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes letters that were accepted until {@code cutOff} for one batch; what is out of date ends here. */
    public List<UUID> claimNew(Instant cutOff, int most) {
        Instant now = clock.instant();
        return deliveries.lockNewLetters(cutOff, most).stream()
                .filter(delivery -> {
                    boolean late = delivery.isOutOfDate(now);
                    journal.move(
                            delivery,
                            found -> late
                                    ? found.fail(FailureCode.OUT_OF_DATE, now)
                                    : found.claim(now, now.plus(LEASE)));
                    return !late;
                })
                .map(Delivery::dispatchId)
                .toList();
    }

    /** What of a batch can still be printed: neither posted, nor out of date, nor wiped. */
    public List<ClaimedDelivery> printable(Collection<UUID> letters) {
        Instant now = clock.instant();
        return letters.stream()
                .map(deliveries::lock)
                .filter(delivery -> delivery.sealed() != null)
                .filter(delivery -> !expire(delivery, now))
                .map(Delivery::claimed)
                .toList();
    }

    /** The print shop has it. Of a letter that it had before, or that went further since, nothing changes. */
    public void markSent(UUID letter) {
        move(letter, delivery -> delivery.markSent(clock.instant()));
    }

    /** The print shop gave it to the post (N2). */
    public void markPosted(UUID letter, Instant at) {
        move(letter, delivery -> delivery.markDelivered(at));
    }

    /** The post brought it back, or it could not be printed. */
    public void fail(UUID letter, FailureCode reason, Instant at) {
        move(letter, delivery -> delivery.fail(reason, at));
    }

    /** Wipes the content of letters handed over before {@code since}, and tells which (N6). */
    public List<UUID> wipe(Instant since, int most) {
        List<Delivery> kept = deliveries.lockLettersKeptSince(since, most);
        kept.forEach(Delivery::forgetContent);
        return kept.stream().map(Delivery::dispatchId).toList();
    }

    private boolean expire(Delivery delivery, Instant now) {
        if (delivery.isOutOfDate(now) && delivery.state() == DeliveryState.SENDING) {
            journal.move(delivery, late -> late.fail(FailureCode.OUT_OF_DATE, now));
        }
        return delivery.isOutOfDate(now);
    }

    private void move(UUID letter, Predicate<Delivery> move) {
        Optional.ofNullable(deliveries.lock(letter))
                .filter(delivery -> delivery.channel() == Channel.POST)
                .ifPresent(delivery -> journal.move(delivery, move));
    }
}
