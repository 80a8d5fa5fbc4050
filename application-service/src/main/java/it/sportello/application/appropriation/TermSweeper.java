package it.sportello.application.appropriation;

import io.quarkus.scheduler.Scheduled;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reminds parents, and lapses what nobody asked for in time (A7). One transaction each: no step waits for another's lock. */
@ApplicationScoped
class TermSweeper {

    private static final int BATCH = 200;

    private final TermService terms;

    TermSweeper(TermService terms) {
        this.terms = terms;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Sweep.untilDone(this::takeSteps);
    }

    private int takeSteps() {
        List<UUID> due = terms.stepsDue(BATCH);
        due.forEach(terms::takeStep);
        return due.size();
    }
}
