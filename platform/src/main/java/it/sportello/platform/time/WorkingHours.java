package it.sportello.platform.time;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * When jobs run: from the end of the start to the beginning of the stop. A start that fails halfway takes down what a job
 * would need, and the reason would drown in what the job says of that.
 */
@Singleton
class WorkingHours {

    private static final int FIRST = 0;
    private static final int LAST = Integer.MAX_VALUE;

    private final Scheduler jobs;

    WorkingHours(Scheduler jobs) {
        this.jobs = jobs;
    }

    void begin(@Observes @Priority(LAST) StartupEvent started) {
        jobs.resume();
    }

    void end(@Observes @Priority(FIRST) ShutdownEvent stopping) {
        jobs.pause();
    }
}
