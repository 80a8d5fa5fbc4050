package it.sportello.pin.secret;

import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads on which hashes are computed: one per core and never a virtual one, which the native code would pin.
 * Sign-ins overtake the issuer, because somebody waits for them; beyond a full queue they are refused rather than
 * delayed.
 */
@ApplicationScoped
public class HashPool {

    static final int WAITING_SIGN_INS = 64;

    private static final String DRAINS_IN_SECONDS = "2";

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Semaphore places = new Semaphore(CORES + WAITING_SIGN_INS);
    private final AtomicLong arrivals = new AtomicLong();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            CORES,
            CORES,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            Thread.ofPlatform().name("hash-", 1).daemon().factory());

    HashPool(MeterRegistry meters) {
        meters.gauge("sportello.pin.hashes.waiting", this, HashPool::queued);
    }

    /** How many later arrivals a task lets pass: the issuer yields, but is never forgotten. */
    private enum Patience {
        NONE(0),
        OF_THE_ISSUER(WAITING_SIGN_INS);

        private final int turns;

        Patience(int turns) {
            this.turns = turns;
        }
    }

    private static final class Task<T> extends FutureTask<T> implements Comparable<Task<?>> {

        private final long turn;

        Task(Callable<T> work, long turn) {
            super(work);
            this.turn = turn;
        }

        @Override
        public int compareTo(Task<?> other) {
            return Long.compare(turn, other.turn);
        }
    }

    /** A place in the queue, taken before anything is counted, so that an overload counts against nobody. */
    public final class Place implements AutoCloseable {

        private Place() {}

        public <T> T run(Callable<T> work) {
            return compute(work, Patience.NONE);
        }

        @Override
        public void close() {
            places.release();
        }
    }

    /** What is answered where there is no place. */
    public static ProblemException overloaded() {
        return new ProblemException(CommonProblem.OVERLOADED, "Too many PINs are being checked at once")
                .withHeader("Retry-After", DRAINS_IN_SECONDS);
    }

    /** Empty when too many wait already. */
    public Optional<Place> findPlace() {
        return places.tryAcquire() ? Optional.of(new Place()) : Optional.empty();
    }

    /** Lets sign-ins pass, as many as may wait at once, and then runs all the same. */
    public <T> T runInBackground(Callable<T> work) {
        return compute(work, Patience.OF_THE_ISSUER);
    }

    int queued() {
        return threads.getQueue().size();
    }

    private <T> T compute(Callable<T> work, Patience patience) {
        Task<T> task = new Task<>(work, arrivals.incrementAndGet() + patience.turns);
        threads.execute(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            task.cancel(false);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a hash", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A hash failed", e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
