package it.sportello.pin.expiry;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.pin.half.DueHalf;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Goes through the halves at which something is due. Each is a transaction of its own, so that one that fails holds up none. */
@ApplicationScoped
class ExpirySweeper {

    private static final Logger LOG = Logger.getLogger(ExpirySweeper.class);
    private static final int BATCH = 200;

    private final ExpiryService expiry;

    ExpirySweeper(ExpiryService expiry) {
        this.expiry = expiry;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        DueRound.goThrough(BATCH, skipped -> expiry.listDue(skipped, BATCH), this::attend);
    }

    private boolean attend(DueHalf half) {
        try {
            expiry.attend(half);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(e, "Half %s stays due", half.id());
            return false;
        }
    }
}
