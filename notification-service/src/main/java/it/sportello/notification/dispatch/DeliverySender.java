package it.sportello.notification.dispatch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.sportello.notification.channel.FailureCode;
import it.sportello.notification.channel.Outlets;
import it.sportello.notification.channel.SendResult;
import it.sportello.platform.sealing.SealBrokenException;
import it.sportello.platform.sealing.SealOpener;
import it.sportello.platform.sealing.SealedContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * The senders of this process. Each claims, hands over outside any transaction, and records; killed in between, it leaves a
 * lease behind that runs out, and the delivery goes out once more with the same reference (N3).
 */
@ApplicationScoped
class DeliverySender {

    private static final Logger LOG = Logger.getLogger(DeliverySender.class);

    private static final long STOP_MILLIS = 5_000;

    private final DispatchService service;
    private final SealOpener seals;
    private final Outlets outlets;
    private final DispatchConfig config;
    private final Semaphore work = new Semaphore(0);
    private volatile List<Thread> senders = List.of();
    private volatile boolean stopping;

    DeliverySender(DispatchService service, SealOpener seals, Outlets outlets, DispatchConfig config) {
        this.service = service;
        this.seals = seals;
        this.outlets = outlets;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (outlets.directChannels().isEmpty()) {
            return;
        }
        senders = IntStream.rangeClosed(1, config.senders())
                .mapToObj(n -> Thread.ofPlatform().name("delivery-sender-" + n).start(this::run))
                .toList();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        work.release(senders.size());
        for (Thread sender : senders) {
            sender.join(STOP_MILLIS);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryAccepted news) {
        work.release();
    }

    private void run() {
        while (!stopping) {
            try {
                if (!sendNext()) {
                    awaitWork();
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                // The database is away, or worse; a sender that ends would end unseen. Leases bring everything back.
                LOG.warnf("Sender pauses: %s", e.getClass().getName());
                pause();
            }
        }
    }

    /** One delivery, so that a sender that stops leaves nothing claimed behind; tells whether there was one. */
    private boolean sendNext() {
        Optional<ClaimedDelivery> claimed = service.claim(outlets.directChannels());
        claimed.ifPresent(claim -> service.record(claim, handOver(claim)));
        return claimed.isPresent();
    }

    private SendResult handOver(ClaimedDelivery claim) {
        try {
            SealedContent content = seals.open(claim.sealed(), claim.dispatchId(), claim.purpose());
            return outlets.send(claim.unsealed(content));
        } catch (SealBrokenException e) {
            LOG.errorf("Delivery %s: seal no longer opens (%s)", claim.dispatchId(), e.defect());
            return new SendResult.Rejected(FailureCode.SEAL_BROKEN);
        } catch (RuntimeException e) {
            // Only the class: messages of libraries repeat what they were given.
            LOG.errorf("Delivery %s: %s", claim.dispatchId(), e.getClass().getName());
            return new SendResult.Retry(FailureCode.INTERNAL_ERROR);
        }
    }

    /** Waits for news, or a second for what became due by itself. */
    private void awaitWork() throws InterruptedException {
        if (work.tryAcquire(1, TimeUnit.SECONDS)) {
            work.drainPermits();
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
