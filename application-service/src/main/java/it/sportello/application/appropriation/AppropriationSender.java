package it.sportello.application.appropriation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.sportello.application.appropriation.FamilyBooklet.Result;
import it.sportello.application.appropriation.HandOverService.Held;
import it.sportello.platform.time.GrowingPause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Takes what parents asked for to the platform: holds it, asks outside any transaction, records. Killed in between, it
 * leaves a lease behind that runs out, and the platform is asked again under the same key.
 */
@ApplicationScoped
class AppropriationSender {

    private static final Logger LOG = Logger.getLogger(AppropriationSender.class);

    /** A platform that answers slowly is asked by as many at a time. */
    private static final int SENDERS = 4;

    private static final long STOP_MILLIS = 5_000;

    private final HandOverService service;
    private final FamilyBooklet platform;
    private final Semaphore work = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile List<Thread> senders = List.of();

    AppropriationSender(HandOverService service, FamilyBooklet platform) {
        this.service = service;
        this.platform = platform;
    }

    void start(@Observes StartupEvent event) {
        senders = IntStream.rangeClosed(1, SENDERS)
                .mapToObj(n ->
                        Thread.ofPlatform().name("appropriation-sender-" + n).start(this::run))
                .toList();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        work.release(senders.size());
        for (Thread sender : senders) {
            sender.join(STOP_MILLIS);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppropriationRequested news) {
        work.release();
    }

    private void run() {
        try {
            int failures = 0;
            while (!stopping.await(pauseAfter(failures), TimeUnit.MILLISECONDS)) {
                failures = goesWell() ? 0 : failures + 1;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long pauseAfter(int failures) {
        return failures == 0 ? 0 : GrowingPause.after(failures).toMillis();
    }

    /** False when nothing can be done now: what waits behind this one would hear no better answer. */
    private boolean goesWell() throws InterruptedException {
        try {
            return sendNext();
        } catch (RuntimeException | Error e) {
            // The database is away, or worse; a sender that ends would end unseen. Leases bring everything back.
            LOG.warnf("Sender pauses: %s", e.getClass().getName());
            return false;
        }
    }

    private boolean sendNext() throws InterruptedException {
        Optional<Held> held = service.hold();
        if (held.isEmpty()) {
            awaitWork();
            return true;
        }
        Result result = ask(held.get());
        service.record(held.get(), result);
        return !(result instanceof Result.Undecided);
    }

    private Result ask(Held held) {
        return held.reverses() ? platform.cancel(held.order()) : platform.credit(held.order());
    }

    /** Waits for news, or a second for what became due by itself. */
    private void awaitWork() throws InterruptedException {
        if (work.tryAcquire(1, TimeUnit.SECONDS)) {
            work.drainPermits();
        }
    }
}
