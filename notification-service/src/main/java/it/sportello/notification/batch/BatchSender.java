package it.sportello.notification.batch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.notification.batch.LetterMaker.Made;
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
        List<PrintedLetter> letters = print(batch);
        if (letters.isEmpty()) {
            return true;
        }
        try (PrintShopVisit visit = printShop.visit()) {
            visit.handOver(batch.id(), batch.attempt(), letters);
        } catch (IOException | RuntimeException e) {
            // Only the class: what libraries say may repeat what they were given.
            LOG.errorf(
                    "Batch %s: not handed over (%s)", batch.id(), e.getClass().getName());
            service.postpone(batch);
            return false;
        }
        service.markHandedOver(batch, letters.stream().map(PrintedLetter::id).toList());
        return true;
    }

    private List<PrintedLetter> print(ClaimedBatch batch) {
        List<PrintedLetter> letters = new ArrayList<>();
        for (ClaimedDelivery delivery : batch.letters()) {
            switch (maker.make(delivery, batch.day())) {
                case Made.Printed(PrintedLetter letter) -> letters.add(letter);
                case Made.Spoilt(var reason) -> service.giveUp(delivery.dispatchId(), reason);
            }
        }
        return letters;
    }
}
