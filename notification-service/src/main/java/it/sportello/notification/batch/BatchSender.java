package it.sportello.notification.batch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.notification.batch.LetterMaker.Made;
import it.sportello.notification.channel.FailureCode;
import it.sportello.notification.channel.post.printshop.PrintShopClient;
import it.sportello.notification.channel.post.printshop.PrintShopVisit;
import it.sportello.notification.channel.post.printshop.PrintedLetter;
import it.sportello.notification.dispatch.ClaimedDelivery;
import it.sportello.notification.role.Role;
import it.sportello.notification.role.RoleConfig;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes batches to the print shop, outside any transaction. Killed in between, it leaves a lease behind that runs out; the
 * batch goes once more under the same ids, and the print shop prints no letter twice (N3).
 */
@ApplicationScoped
class BatchSender {

    private static final Logger LOG = Logger.getLogger(BatchSender.class);

    /** With the pauses between them a quarter of an hour. */
    private static final int PRINTING_ATTEMPTS = 5;

    private final BatchService service;
    private final LetterMaker maker;
    private final PrintShopClient printShop;
    private final RoleConfig roles;

    BatchSender(BatchService service, LetterMaker maker, PrintShopClient printShop, RoleConfig roles) {
        this.service = service;
        this.maker = maker;
        this.printShop = printShop;
        this.roles = roles;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        if (!roles.has(Role.POSTAL)) {
            return;
        }
        while (service.collect() || sendNext()) {
            // One batch in memory at a time, until none is due.
        }
        Sweep.untilDone(service::wipe);
    }

    /** Tells whether there was a batch that went well; after one that did not, the others wait, too. */
    private boolean sendNext() {
        Optional<ClaimedBatch> claimed = service.claim();
        return claimed.isPresent() && send(claimed.get());
    }

    private boolean send(ClaimedBatch batch) {
        try {
            // Two hundred letters are not opened for a door that is closed.
            printShop.visit().close();
            Optional<List<PrintedLetter>> letters = print(batch);
            if (letters.isPresent()) {
                handOver(batch, letters.get());
                return true;
            }
        } catch (IOException | RuntimeException e) {
            // Only the class: what libraries say may repeat what they were given.
            LOG.errorf(
                    "Batch %s: not handed over (%s)", batch.id(), e.getClass().getName());
        }
        service.postpone(batch);
        return false;
    }

    /**
     * The print shop takes a batch once, so it goes whole: empty when a letter failed that need not fail the next time. One
     * that goes on failing does not hold up the others for ever.
     */
    private Optional<List<PrintedLetter>> print(ClaimedBatch batch) {
        List<PrintedLetter> letters = new ArrayList<>();
        for (ClaimedDelivery delivery : batch.letters()) {
            Made made = maker.make(delivery, batch.day());
            if (made instanceof Made.Spoilt(FailureCode reason)) {
                if (reason != FailureCode.SEAL_BROKEN && batch.attempt() < PRINTING_ATTEMPTS) {
                    return Optional.empty();
                }
                service.giveUp(delivery.dispatchId(), reason);
            } else if (made instanceof Made.Printed(PrintedLetter letter)) {
                letters.add(letter);
            }
        }
        return Optional.of(letters);
    }

    private void handOver(ClaimedBatch batch, List<PrintedLetter> letters) throws IOException {
        if (letters.isEmpty()) {
            return;
        }
        try (PrintShopVisit visit = printShop.visit()) {
            visit.handOver(batch.id(), batch.attempt(), letters);
        }
        service.markHandedOver(batch, letters.stream().map(PrintedLetter::id).toList());
    }
}
