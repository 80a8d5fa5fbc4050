package it.sportello.e2e.bench.bare;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** How often a second something can be done by so many threads without pause. */
final class Rate {

    private Rate() {}

    /** A step of the work; whatever it throws ends the measurement. */
    interface Step {
        void run() throws Exception;
    }

    static double of(int threads, Duration time, Step step) throws InterruptedException {
        return ofEach(IntStream.range(0, threads).mapToObj(thread -> step).toList(), time);
    }

    /** One thread per step. A tenth of the time before is for warming up and does not count. */
    static double ofEach(List<? extends Step> steps, Duration time) throws InterruptedException {
        repeat(steps, time.dividedBy(10));
        long started = System.nanoTime();
        long done = repeat(steps, time);
        return done * 1e9 / (System.nanoTime() - started);
    }

    private static long repeat(List<? extends Step> steps, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(steps.size())) {
            long done = 0;
            for (Future<Long> each : threads.invokeAll(
                    steps.stream().map(step -> untilThen(step, end)).toList())) {
                done += each.get();
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A step failed", e.getCause());
        }
    }

    private static Callable<Long> untilThen(Step step, long end) {
        return () -> {
            long done = 0;
            while (System.nanoTime() < end) {
                step.run();
                done++;
            }
            return done;
        };
    }
}
