package it.sportello.application.payment.run;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Works on runs until each waits for an officer: some payments in a transaction, then the next. What a killed replica had
 * begun another one goes on with; what it had not committed has not happened.
 */
@ApplicationScoped
class PaymentRunSweeper {

    private final PaymentRunRepository runs;
    private final RunCollector collector;
    private final RunOrderer orderer;
    private final Clock clock;

    PaymentRunSweeper(PaymentRunRepository runs, RunCollector collector, RunOrderer orderer, Clock clock) {
        this.runs = runs;
        this.collector = collector;
        this.orderer = orderer;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        Sweep.untilDone(() -> QuarkusTransaction.requiringNew().call(this::step));
    }

    /** @return how many runs were worked on */
    private int step() {
        Optional<PaymentRun> run = runs.claimUnfinished();
        run.ifPresent(claimed -> workOn(claimed, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return run.isPresent() ? 1 : 0;
    }

    private void workOn(PaymentRun run, Instant now) {
        switch (run.status()) {
            case COLLECTING -> collector.collect(run, now);
            case APPROVING -> orderer.order(run, now);
            case DRAFT, ORDERED, CANCELLED -> throw new IllegalStateException("nothing to do");
        }
    }
}
