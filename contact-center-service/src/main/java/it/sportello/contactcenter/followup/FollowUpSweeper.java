package it.sportello.contactcenter.followup;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds what nobody called about: overdue halves stand on the board by themselves (K1). */
@ApplicationScoped
class FollowUpSweeper {

    private final FollowUpService service;

    FollowUpSweeper(FollowUpService service) {
        this.service = service;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void markOverdue() {
        Sweep.untilDone(service::markOverdue);
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetStrangers() {
        Sweep.untilDone(service::forgetStrangers);
    }
}
