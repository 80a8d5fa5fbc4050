package it.sportello.platform.web.entrance;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import it.sportello.platform.web.RequestId;
import it.sportello.platform.web.fault.RouterFaults;
import it.sportello.platform.web.limit.Admission;
import it.sportello.platform.web.limit.RateLimits;
import it.sportello.platform.web.limit.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jboss.logging.MDC;

/** The router's first handler: names the request, bounds how many are in work, and sees every answer out. */
@ApplicationScoped
public class Entrance {

    /** After Quarkus has set the configured headers, before anything reads a body or a token. */
    private static final int FIRST = Integer.MIN_VALUE + 1;

    /** W3C Trace Context: what an event written by this request carries on. */
    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Admission admission;
    private final RateLimits limits;
    private final BodyLimit bodies;
    private final RouterFaults faults;

    public Entrance(Admission admission, RateLimits limits, BodyLimit bodies, RouterFaults faults) {
        this.admission = admission;
        this.limits = limits;
        this.bodies = bodies;
        this.faults = faults;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter).failureHandler(faults::answer);
        // What no route matches fails without passing a failure handler.
        IntStream.of(400, 404, 405, 406, 413, 415, 500).forEach(status -> router.errorHandler(status, faults::answer));
    }

    private void enter(RoutingContext request) {
        name(request);
        boolean admitted = admission.enter();
        Visit visit = new Visit(request, admitted ? admission::leave : () -> {});
        request.addHeadersEndHandler(_ -> seeOut(request, visit));
        request.addEndHandler(_ -> visit.end());
        if (admitted) {
            examine(request);
        } else {
            bodies.forgo(request);
            faults.answer(request, Admission.refusal());
        }
    }

    private static void name(RoutingContext request) {
        String id = RequestId.of(request);
        request.response().putHeader(RequestId.HEADER, id);
        MDC.put(RequestId.MDC_KEY, id);
        String traceparent = request.request().getHeader("traceparent");
        if (traceparent != null && TRACE_PARENT.matcher(traceparent).matches()) {
            MDC.put("traceparent", traceparent);
        }
    }

    private void examine(RoutingContext request) {
        if (!bodies.accepts(request)) {
            return;
        }
        // Whoever sends a token is counted by its subject, once it is verified.
        if (!request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            Standing standing = limits.count(request);
            if (!standing.admitted()) {
                bodies.forgo(request);
                faults.answer(request, standing.refusal());
                return;
            }
        }
        request.next();
    }

    private void seeOut(RoutingContext request, Visit visit) {
        limits.announce(request);
        // A route that is public says so after the default was set.
        List<String> caching = request.response().headers().getAll(HttpHeaders.CACHE_CONTROL);
        if (caching.size() > 1) {
            request.response().putHeader(HttpHeaders.CACHE_CONTROL, caching.getLast());
        }
        visit.end();
    }
}
