package it.sportello.pin.issuing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.sportello.pin.issuing.Admission.Granted;
import it.sportello.pin.issuing.Admission.Withheld;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.ClaimedRequest;
import it.sportello.pin.request.PinRequestQueue;
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
 * Whatever fails stays claimed and comes back when its lease has run out, here or on another replica.
 */
@ApplicationScoped
class Issuer {

    private static final Logger LOG = Logger.getLogger(Issuer.class);

    private static final int BATCH = 16;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final PinRequestQueue requests;
    private final AdmissionService admissions;
    private final IssuingService issuing;
    private final PinMaker maker;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("issuer").daemon().unstarted(this::run);

    Issuer(PinRequestQueue requests, AdmissionService admissions, IssuingService issuing, PinMaker maker) {
        this.requests = requests;
        this.admissions = admissions;
        this.issuing = issuing;
        this.maker = maker;
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

    /** How many were claimed. */
    int serveBatch() {
        List<ClaimedRequest> claimed = requests.claim(BATCH, LEASE);
        for (ClaimedRequest request : claimed) {
            try {
                serve(request);
            } catch (RuntimeException e) {
                LOG.warnf(e, "Request %s stays claimed until its lease runs out", request.id());
            }
        }
        return claimed.size();
    }

    private void serve(ClaimedRequest request) {
        switch (admissions.admit(request)) {
            case Granted(Resident registered) -> issuing.issue(request, maker.make(request, registered));
            case Withheld withheld -> admissions.withhold(request, withheld);
        }
    }
}
