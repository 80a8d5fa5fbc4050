package it.sportello.notification.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.notification.role.Role;
import it.sportello.notification.role.RoleConfig;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;

/** E-mail reports failures only; an hour of silence is the best news there will be (N2). */
@ApplicationScoped
class SilenceSweeper {

    private final DispatchService service;
    private final RoleConfig roles;

    SilenceSweeper(DispatchService service, RoleConfig roles) {
        this.service = service;
        this.roles = roles;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        // Silence means something only while somebody listens for bounces.
        if (roles.has(Role.MAIL)) {
            Sweep.untilDone(service::assumeDelivered);
        }
    }
}
