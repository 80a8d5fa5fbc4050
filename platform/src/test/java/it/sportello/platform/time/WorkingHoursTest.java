package it.sportello.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkingHoursTest {

    private final Scheduler jobs;
    private final LateRiser lateRiser;

    WorkingHoursTest(Scheduler jobs, LateRiser lateRiser) {
        this.jobs = jobs;
        this.lateRiser = lateRiser;
    }

    /** Starts after everybody else. */
    @Singleton
    static class LateRiser {

        private final Scheduler jobs;
        private boolean metJobs;

        LateRiser(Scheduler jobs) {
            this.jobs = jobs;
        }

        void rise(@Observes @Priority(Integer.MAX_VALUE - 1) StartupEvent started) {
            metJobs = jobs.isRunning();
        }
    }

    @Test
    @DisplayName("jobs run once everything else has started, and not before")
    void jobsWaitForTheEndOfTheStart() {
        assertThat(lateRiser.metJobs).isFalse();
        assertThat(jobs.isRunning()).isTrue();
    }

    @Test
    @DisplayName("jobs stop when the service begins to")
    void jobsEndWithTheService() {
        new WorkingHours(jobs).end(new ShutdownEvent());
        try {
            assertThat(jobs.isRunning()).isFalse();
        } finally {
            jobs.resume();
        }
    }
}
