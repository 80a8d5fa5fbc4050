package it.sportello.platform.security.guard;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps settings of development out of production: the service does not start and names them all. */
@Singleton
class StartupGuard {

    /** Before whatever else begins to work at start. */
    private static final int FIRST = 1;

    private final Deployment deployment;
    private final List<StartupCheck> checks;

    StartupGuard(Deployment deployment, @All List<StartupCheck> checks) {
        this.deployment = deployment;
        this.checks = checks;
    }

    void onStart(@Observes @Priority(FIRST) StartupEvent start) {
        if (deployment.isProduction()) {
            refuse(checks);
        }
    }

    static void refuse(List<StartupCheck> checks) {
        List<String> refusals =
                checks.stream().flatMap(check -> check.refusals().stream()).toList();
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("Production refuses to start: " + String.join("; ", refusals));
        }
    }
}
