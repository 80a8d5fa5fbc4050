package it.sportello.application.payment.run;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.sportello.platform.time.Sweep;
import it.sportello.platform.web.idempotency.RememberedRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Works on runs until each waits for an officer: some payments in a transaction, then the next. What a killed replica had
 * begun another one goes on with; what it had not committed has not happened. A run that fails for itself holds up no
 * other, and is tried again.
 */
@ApplicationScoped
class PaymentRunSweeper {

    private static final Logger LOG = Logger.getLogger(PaymentRunSweeper.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final PaymentRunRepository runs;
    private final PaymentItemRepository items;
    private final RunCollector collector;
    private final RunOrderer orderer;
    private final Session session;
    private final Clock clock;

    PaymentRunSweeper(
            PaymentRunRepository runs,
            PaymentItemRepository items,
            RunCollector collector,
            RunOrderer orderer,
            Session session,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.collector = collector;
        this.orderer = orderer;
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        Optional<UUID> next = next(BEFORE_ALL);
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            finish(next.get());
            next = next(next.get());
        }
    }

    private Optional<UUID> next(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> runs.findUnfinished(after, PaymentRun.lapsed(now())));
    }

    private void finish(UUID id) {
        try {
            Sweep.untilDone(() -> QuarkusTransaction.requiringNew().call(() -> step(id)));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Payment run %s was not finished and stays", id);
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        RememberedRequests.forget(session, "payment_run");
    }

    /** @return how many runs were worked on */
    private int step(UUID id) {
        Instant now = now();
        Optional<PaymentRun> run = runs.claimUnfinished(id, PaymentRun.lapsed(now));
        run.ifPresent(claimed -> workOn(claimed, now));
        return run.isPresent() ? 1 : 0;
    }

    private void workOn(PaymentRun run, Instant now) {
        switch (run.status()) {
            case COLLECTING -> collector.collect(run, now);
            case APPROVING -> orderer.order(run, now);
            case DRAFT -> {
                run.cancel();
                items.dropCollected(run.id());
            }
            case ORDERED, CANCELLED -> throw new IllegalStateException("nothing to do");
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
