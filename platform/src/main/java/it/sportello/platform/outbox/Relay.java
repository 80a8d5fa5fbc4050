package it.sportello.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.sportello.platform.time.GrowingPause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs cycles on a thread of its own, after every commit that appended and at least once a second. */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final Instance<RelayCycle> cycles;

    private final RelayMetrics metrics;

    private final Semaphore wake = new Semaphore(0);

    private volatile CountDownLatch stop = new CountDownLatch(1);

    private @Nullable Thread thread;

    Relay(Instance<RelayCycle> cycles, RelayMetrics metrics) {
        this.cycles = cycles;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        stop = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("outbox-relay").start(this::relay);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxAppended appended) {
        wake.release();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        Thread running = thread;
        thread = null;
        if (running != null) {
            stop.countDown();
            wake.release();
            if (!running.join(STOP_PATIENCE)) {
                // Waiting for a broker that is not there.
                running.interrupt();
                running.join(STOP_PATIENCE);
            }
        }
    }

    private void relay() {
        try (RelayCycle cycle = cycles.get()) {
            int failures = 0;
            while (stop.getCount() > 0) {
                failures = runOnce(cycle, failures);
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped while waiting");
        }
    }

    /** @return failures in a row */
    private int runOnce(RelayCycle cycle, int failures) throws InterruptedException {
        try {
            if (cycle.run() < OutboxTable.BATCH) {
                sleepUntilWoken();
            }
            return 0;
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            // Errors, too: a relay that is gone would be noticed only by everybody's silence.
            LOG.warnf(e, "The outbox could not be published (failure %d in a row)", failures + 1);
            metrics.failed();
            cycle.close();
            stop.await(GrowingPause.after(failures + 1).toMillis(), TimeUnit.MILLISECONDS);
            return failures + 1;
        }
    }

    private void sleepUntilWoken() throws InterruptedException {
        if (wake.tryAcquire(LONGEST_SLEEP.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }
}
