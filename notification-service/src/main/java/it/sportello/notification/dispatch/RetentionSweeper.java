package it.sportello.notification.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets deliveries twelve months after they ended (N6). */
@ApplicationScoped
class RetentionSweeper {

    private final DispatchService service;

    RetentionSweeper(DispatchService service) {
        this.service = service;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Sweep.untilDone(service::forgetOld);
    }
}
