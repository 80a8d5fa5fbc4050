package it.sportello.load;

import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures answers from the instant a citizen meant to ask. A generator that falls behind starts late; counted from the
 * real start, the wait would vanish from the figures just when it matters.
 */
final class AnswerRecorder {

    private static final String INTENDED = "intended";
    private static final String STATUS = "status";
    private static final int NO_ANSWER = 0;

    private final double rate;
    private final AtomicLong arrivals = new AtomicLong();
    private final AtomicLong firstArrival = new AtomicLong();
    private final Collection<Answer> answers = new ConcurrentLinkedQueue<>();

    private record Answer(int status, long nanos, long at) {}

    /** @param rate arrivals a second; infinite in a closed model, where everybody starts when intended */
    AnswerRecorder(double rate) {
        this.rate = rate;
    }

    Session arrive(Session session) {
        long now = System.nanoTime();
        firstArrival.compareAndSet(0, now);
        long intended =
                firstArrival.get() + (long) (arrivals.getAndIncrement() * TimeUnit.SECONDS.toNanos(1) / rate);
        boolean open = Double.isFinite(rate);
        return session.set(INTENDED, open ? Math.min(intended, now) : now).remove(STATUS);
    }

    Session answered(Session session) {
        int status = session.contains(STATUS) ? session.getInt(STATUS) : NO_ANSWER;
        long now = System.nanoTime();
        answers.add(new Answer(status, now - session.getLong(INTENDED), now));
        return session;
    }

    /** @param good the status that counts as accepted; percentiles are over these answers, a quick refusal is no success */
    void write(Path file, int good) {
        long[] nanos = answers.stream()
                .filter(answer -> answer.status() == good)
                .mapToLong(Answer::nanos)
                .sorted()
                .toArray();
        long last = answers.stream().mapToLong(Answer::at).max().orElse(firstArrival.get());
        var result = new Properties();
        result.setProperty("offered", Long.toString(arrivals.get()));
        result.setProperty("accepted", Long.toString(nanos.length));
        long startedAt = System.currentTimeMillis() - millis(System.nanoTime() - firstArrival.get());
        result.setProperty("started_at_ms", Long.toString(startedAt));
        result.setProperty("elapsed_ms", Long.toString(millis(last - firstArrival.get())));
        result.setProperty("p50_ms", Long.toString(percentile(nanos, 0.50)));
        result.setProperty("p99_ms", Long.toString(percentile(nanos, 0.99)));
        result.setProperty("max_ms", Long.toString(percentile(nanos, 1.0)));
        for (int status : answers.stream().mapToInt(Answer::status).distinct().sorted().toArray()) {
            result.setProperty("status." + status, Long.toString(count(status)));
        }
        try (var out = Files.newBufferedWriter(file)) {
            result.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    private static long percentile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : millis(sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)]);
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
