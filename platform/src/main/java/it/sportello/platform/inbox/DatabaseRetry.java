package it.sportello.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import it.sportello.platform.database.FailureKind;
import it.sportello.platform.time.GrowingPause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Repeats a transaction until the database has taken or judged it. */
@ApplicationScoped
class DatabaseRetry {

    private static final Logger LOG = Logger.getLogger(DatabaseRetry.class);

    private final CountDownLatch stop = new CountDownLatch(1);

    /** Returns when {@code transaction} has, or throws what no repetition can heal. */
    <T> T call(Supplier<T> transaction) {
        for (int failures = 1; ; failures++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (isStopped()) {
                    // Whatever failed, failed because its surroundings are being taken down.
                    throw new StoppedException(e);
                }
                if (FailureKind.of(e) == FailureKind.FINAL) {
                    throw e;
                }
                LOG.warnf("The batch waits, failure %d in a row: %s", failures, FailureReason.of(e));
                pause(failures);
            }
        }
    }

    private boolean isStopped() {
        return stop.getCount() == 0 || Thread.currentThread().isInterrupted();
    }

    private void pause(int failures) {
        try {
            stop.await(GrowingPause.after(failures).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        stop.countDown();
    }

    /** The service stops before the batch was taken: it stays unacknowledged and comes again. */
    static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoppedException(Throwable cause) {
            super("stopped before the batch was taken", cause);
        }
    }
}
