package it.sportello.platform.web.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import it.sportello.platform.web.Caller;
import it.sportello.platform.web.WebConfig;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts each request once, for the subject of its verified token, else for its client address: an unverified subject
 * would let anybody spend somebody else's limit.
 */
@ApplicationScoped
public class RateLimits {

    private static final String STANDING = Standing.class.getName();

    private final RateBuckets callers;
    private final RateBuckets addresses;
    private final Counter refused;

    public RateLimits(WebConfig config, MeterRegistry metrics) {
        WebConfig.RateLimit rate = config.rateLimit();
        callers = new RateBuckets(rate.perCaller(), rate.window(), rate.maxCallers());
        addresses = new RateBuckets(rate.perAddress(), rate.window(), rate.maxCallers());
        refused = metrics.counter("sportello.web.refused", "reason", "rate");
    }

    /** Counts the request in hand; asked again, it tells the same standing again. */
    public Standing count(RoutingContext request) {
        Standing known = request.get(STANDING);
        if (known != null) {
            return known;
        }
        Standing standing = Caller.subject(request)
                .map(callers::take)
                .orElseGet(() -> addresses.take(ClientAddress.of(request.request())));
        if (!standing.admitted()) {
            refused.increment();
        }
        request.put(STANDING, standing);
        return standing;
    }

    /** Writes the three headers of every answer. */
    public void announce(RoutingContext request) {
        Standing standing = count(request);
        MultiMap headers = request.response().headers();
        headers.set("RateLimit-Limit", Long.toString(standing.limit()));
        headers.set("RateLimit-Remaining", Long.toString(standing.remaining()));
        headers.set("RateLimit-Reset", Long.toString(Standing.seconds(standing.reset())));
    }
}
