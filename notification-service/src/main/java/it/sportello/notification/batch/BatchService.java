package it.sportello.notification.batch;

import it.sportello.notification.channel.FailureCode;
import it.sportello.notification.dispatch.ClaimedDelivery;
import it.sportello.notification.dispatch.LetterDeliveries;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes batches and follows them to the print shop; every method is one transaction. */
@ApplicationScoped
class BatchService {

    /** Leases compare processes that live now, whatever day the domain clock shows. */
    private static final Clock REAL = Clock.systemUTC();

    /** N6: the batch and 72 hours. */
    private static final Duration CONTENT_KEPT = Duration.ofHours(72);

    private final LetterBatchRepository batches;
    private final LetterDeliveries letters;
    private final BatchConfig config;
    private final Clock clock;

    BatchService(LetterBatchRepository batches, LetterDeliveries letters, BatchConfig config, Clock clock) {
        this.batches = batches;
        this.letters = letters;
        this.config = config;
        this.clock = clock;
    }

    /** Puts letters that are due into a new batch; false when there are none. */
    @Transactional
    boolean collect() {
        Instant now = clock.instant();
        List<UUID> due = letters.claimNew(BatchSchedule.lastCutOff(config.at(), now), config.letters());
        if (due.isEmpty()) {
            return false;
        }
        LetterBatch batch = new LetterBatch(Ids.next(), now);
        batches.persistAndFlush(batch);
        batches.addLetters(batch.id(), due);
        return true;
    }

    /** Takes a batch that is due under a lease: a new one, one that failed, one of which nothing was heard for a day. */
    @Transactional
    Optional<ClaimedBatch> claim() {
        return batches.lockDue(clock.instant(), REAL.instant()).map(batch -> {
            List<ClaimedDelivery> printable = letters.printable(batches.unheard(batch.id()));
            batch.claim(REAL.instant().plus(config.lease()));
            if (printable.isEmpty()) {
                batch.close();
            }
            return new ClaimedBatch(
                    batch.id(),
                    batch.attempts(),
                    batch.createdAt().atZone(BatchSchedule.ROME).toLocalDate(),
                    printable);
        });
    }

    /** The batch is locked first, as in {@link #claim}: the other way round two replicas would wait for each other. */
    @Transactional
    void markHandedOver(ClaimedBatch claim, List<UUID> printed) {
        LetterBatch batch = batches.lock(claim.id());
        printed.forEach(letters::markSent);
        batch.markHandedOver(clock.instant());
    }

    /** A letter that can never be printed does not hold up the others. */
    @Transactional
    void giveUp(UUID letter, FailureCode reason) {
        letters.fail(letter, reason, clock.instant());
    }

    @Transactional
    void postpone(ClaimedBatch claim) {
        LetterBatch batch = batches.lock(claim.id());
        if (batch.attempts() == claim.attempt()) {
            batch.postpone(clock.instant());
        }
    }

    /**
     * Wipes what was kept for the case that the print shop lost it; tells how many letters it touched. One of which the
     * print shop never said a word has ended, and whoever waits for it is told.
     */
    @Transactional
    int wipe() {
        Instant now = clock.instant();
        List<UUID> wiped = letters.wipe(now.minus(CONTENT_KEPT), config.letters());
        batches.unheardOf(wiped).forEach(letter -> letters.fail(letter, FailureCode.UNDELIVERED_IN_TIME, now));
        return wiped.size();
    }

    /** Deletes batches without letters and tells how many. A batch gets its letters in the transaction that makes it. */
    @Transactional
    int forgetEmpty() {
        return batches.deleteEmpty(config.letters());
    }
}
