package it.sportello.pin.testing;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Measures what one call costs the service. */
@ApplicationScoped
public class WorkMeter {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MeterRegistry meters;
    private final SessionFactory sessions;

    WorkMeter(MeterRegistry meters, SessionFactory sessions) {
        this.meters = meters;
        this.sessions = sessions;
    }

    public record Work(double hashes, double hmacs, long statements) {}

    /** The least of three, each when the service rests: whatever else it does meanwhile can only add to it. */
    public Work measured(Runnable call) {
        return Stream.generate(() -> measuredOnce(call))
                .limit(3)
                .min(Comparator.comparingLong(Work::statements))
                .orElseThrow();
    }

    /** What a test did before goes on in the background for a while. */
    private static void awaitRest(Statistics statistics) {
        var last = new AtomicLong();
        await("the service rests")
                .pollInterval(Duration.ofMillis(30))
                .during(Duration.ofMillis(150))
                .atMost(PATIENCE)
                .until(() ->
                        last.getAndSet(statistics.getPrepareStatementCount()) == statistics.getPrepareStatementCount());
    }

    private Work measuredOnce(Runnable call) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        awaitRest(statistics);
        double hashes = count("sportello.pin.hashes");
        double hmacs = count("sportello.pin.hmac");
        long statements = statistics.getPrepareStatementCount();
        call.run();
        return new Work(
                count("sportello.pin.hashes") - hashes,
                count("sportello.pin.hmac") - hmacs,
                statistics.getPrepareStatementCount() - statements);
    }

    private double count(String meter) {
        return meters.counter(meter).count();
    }
}
