package it.sportello.platform.web.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.platform.web.WebConfig;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds the requests in work. Beyond the bound it is kinder to refuse at once than to let everybody wait until all
 * time out.
 */
@ApplicationScoped
public class Admission {

    private final AtomicInteger inFlight = new AtomicInteger();
    private final int most;
    private final Counter refused;

    public Admission(WebConfig config, MeterRegistry metrics) {
        most = config.maxInFlight();
        refused = metrics.counter("sportello.web.refused", "reason", "overload");
        metrics.gauge("sportello.web.in.flight", inFlight);
    }

    /** Takes a place; whoever got one gives it back with {@link #leave()}, exactly once. */
    public boolean enter() {
        if (inFlight.incrementAndGet() <= most) {
            return true;
        }
        inFlight.decrementAndGet();
        refused.increment();
        return false;
    }

    public void leave() {
        inFlight.decrementAndGet();
    }

    /** What the one beyond the bound is told. */
    public static ProblemException refusal() {
        return CommonProblem.OVERLOADED.problem().withHeader("Retry-After", "2");
    }

    /** Requests in work now. */
    public int inFlight() {
        return inFlight.get();
    }
}
