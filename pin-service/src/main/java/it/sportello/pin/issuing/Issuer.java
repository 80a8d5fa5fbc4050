package it.sportello.pin.issuing;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.sportello.pin.request.PinRequestService.RequestFiled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One thread per replica: waits for a request or a second, claims a batch, serves it, and again until none is left.
 */
@ApplicationScoped
class Issuer {

    private static final Logger LOG = Logger.getLogger(Issuer.class);

    private static final int BATCH = 16;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final List<IssuerWork<?>> work;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("issuer").daemon().unstarted(this::run);

    Issuer(@All List<IssuerWork<?>> work) {
        this.work = work;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        thread.interrupt();
        thread.join(GOODBYE);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) RequestFiled filed) {
        wake.release();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (serveOrComplain() < BATCH) {
                    wake.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int serveOrComplain() {
        try {
            return serveBatch();
        } catch (Throwable e) {
            // Whatever it is: without this thread nobody gets a PIN from this replica any more.
            LOG.error("No requests could be claimed; trying again", e);
            return 0;
        }
    }

    /** Serves a batch of everything there is to issue; how many were claimed. */
    int serveBatch() {
        return work.stream().mapToInt(kind -> serveSome(kind)).sum();
    }

    private <W> int serveSome(IssuerWork<W> kind) {
        List<W> claimed = kind.claim(BATCH, LEASE);
        for (W one : claimed) {
            try {
                kind.serve(one);
            } catch (RuntimeException e) {
                LOG.warnf(e, "%s stays claimed until its lease runs out", kind.idOf(one));
            }
        }
        return claimed.size();
    }
}
