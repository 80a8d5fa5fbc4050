package it.sportello.notification.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;

/** E-mail reports failures only; an hour of silence is the best news there will be (N2). */
@ApplicationScoped
class SilenceSweeper {

    private final DispatchService service;

    SilenceSweeper(DispatchService service) {
        this.service = service;
    }

    @Scheduled(
            every = "2s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void sweep() {
        Sweep.untilDone(service::assumeDelivered);
    }
}
