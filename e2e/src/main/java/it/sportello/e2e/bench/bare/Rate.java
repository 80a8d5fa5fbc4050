package it.sportello.e2e.bench.bare;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How often something can be done by so many threads without pause.
 *
 * @param perSecond by all threads together
 * @param cpuMillis processor time of each, which hardly changes when others use the machine too
 */
public record Rate(double perSecond, double cpuMillis) {

    /** A step of the work; whatever it throws ends the measurement. */
    interface Step {
        void run() throws Exception;
    }

    static Rate of(int threads, Duration time, Step step) throws InterruptedException {
        return ofEach(IntStream.range(0, threads).mapToObj(thread -> step).toList(), time);
    }

    /** One thread per step. A tenth of the time before is for warming up and does not count. */
    static Rate ofEach(List<? extends Step> steps, Duration time) throws InterruptedException {
        repeat(steps, time.dividedBy(10));
        long started = System.nanoTime();
        Done done = repeat(steps, time);
        return new Rate(done.steps() * 1e9 / (System.nanoTime() - started), done.cpuNanos() / 1e6 / done.steps());
    }

    private static Done repeat(List<? extends Step> steps, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(steps.size())) {
            var done = new Done(0, 0);
            for (Future<Done> each : threads.invokeAll(
                    steps.stream().map(step -> untilThen(step, end)).toList())) {
                done = done.plus(each.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A step failed", e.getCause());
        }
    }

    private static Callable<Done> untilThen(Step step, long end) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return () -> {
            long before = threads.getCurrentThreadCpuTime();
            long done = 0;
            while (System.nanoTime() < end) {
                step.run();
                done++;
            }
            return new Done(done, threads.getCurrentThreadCpuTime() - before);
        };
    }

    /** What one thread or several have done. */
    private record Done(long steps, long cpuNanos) {

        Done plus(Done other) {
            return new Done(steps + other.steps, cpuNanos + other.cpuNanos);
        }
    }
}
