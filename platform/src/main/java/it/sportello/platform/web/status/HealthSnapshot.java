package it.sportello.platform.web.status;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;

/** The readiness of a few seconds ago: a route open to everybody must not reach the database with every call. */
@ApplicationScoped
public class HealthSnapshot {

    private final SmallRyeHealthReporter health;
    private volatile boolean well;

    public HealthSnapshot(SmallRyeHealthReporter health) {
        this.health = health;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        well = !health.getReadiness().isDown();
    }

    /** Not before the first look. */
    public boolean isWell() {
        return well;
    }
}
