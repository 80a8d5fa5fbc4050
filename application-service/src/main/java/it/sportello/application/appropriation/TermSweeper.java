package it.sportello.application.appropriation;

import io.quarkus.scheduler.Scheduled;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Reminds parents, and lapses what nobody asked for in time (A7). One transaction each: no step waits for another's lock. */
@ApplicationScoped
class TermSweeper {

    private static final Logger LOG = Logger.getLogger(TermSweeper.class);

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
        return (int) terms.stepsDue(BATCH).stream().filter(this::takeStep).count();
    }

    /** One that fails does not hold up the others; it is tried again with the next sweep. */
    private boolean takeStep(UUID id) {
        try {
            terms.takeStep(id);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf("The term of application %s: %s", id, e.getClass().getName());
            return false;
        }
    }
}
