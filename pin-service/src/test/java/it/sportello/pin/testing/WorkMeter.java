package it.sportello.pin.testing;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Measures what one call costs the service. */
@ApplicationScoped
public class WorkMeter {

    private final MeterRegistry meters;
    private final SessionFactory sessions;

    WorkMeter(MeterRegistry meters, SessionFactory sessions) {
        this.meters = meters;
        this.sessions = sessions;
    }

    public record Work(double hashes, double hmacs, long statements) {}

    /** The least of three: whatever else the service does meanwhile can only add to it. */
    public Work measured(Runnable call) {
        return Stream.generate(() -> measuredOnce(call))
                .limit(3)
                .min(Comparator.comparingLong(Work::statements))
                .orElseThrow();
    }

    private Work measuredOnce(Runnable call) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
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
