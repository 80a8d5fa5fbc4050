package it.sportello.notification.batch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets batches whose letters are all forgotten (N6). */
@ApplicationScoped
class BatchSweeper {

    private final BatchService service;

    BatchSweeper(BatchService service) {
        this.service = service;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Sweep.untilDone(service::forgetEmpty);
    }
}
