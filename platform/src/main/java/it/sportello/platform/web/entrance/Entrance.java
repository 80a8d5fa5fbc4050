package it.sportello.platform.web.entrance;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import it.sportello.platform.web.RequestId;
import it.sportello.platform.web.WebConfig;
import it.sportello.platform.web.fault.RouterFaults;
import it.sportello.platform.web.limit.Admission;
import it.sportello.platform.web.limit.RateLimits;
import it.sportello.platform.web.limit.Standing;
import it.sportello.platform.web.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
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
    private final RouterFaults faults;
    private final long maxBody;

    public Entrance(Admission admission, RateLimits limits, RouterFaults faults, WebConfig config) {
        this.admission = admission;
        this.limits = limits;
        this.faults = faults;
        this.maxBody = config.maxBody().asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter).failureHandler(faults::answer);
        // What no route matches fails without passing a failure handler.
        IntStream.of(400, 404, 405, 406, 413, 415, 500).forEach(status -> router.errorHandler(status, faults::answer));
    }

    private void enter(RoutingContext request) {
        name(request);
        request.addHeadersEndHandler(_ -> limits.announce(request));
        Instant arrived = Instant.now();
        long start = System.nanoTime();
        request.addEndHandler(_ -> AccessLog.record(request, arrived, Duration.ofNanos(System.nanoTime() - start)));
        if (admission.enter()) {
            request.addEndHandler(_ -> admission.leave());
            examine(request);
        } else {
            refuse(request, CommonProblem.OVERLOADED);
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
        if (declaredLength(request.request()) > maxBody) {
            refuse(request, CommonProblem.BODY_TOO_LARGE);
            return;
        }
        // Whoever sends a token is counted by its subject, once it is verified.
        if (!request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            Standing standing = limits.count(request);
            if (!standing.admitted()) {
                faults.answer(request, standing.refusal());
                return;
            }
        }
        request.next();
    }

    /** Answers without reading the body, which leaves the connection unusable. */
    private void refuse(RoutingContext request, CommonProblem reason) {
        if (mayHaveBody(request.request())) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        faults.answer(
                request,
                reason == CommonProblem.OVERLOADED
                        ? reason.problem().withHeader("Retry-After", "2")
                        : reason.problem());
    }

    private static boolean mayHaveBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || declaredLength(request) > 0;
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
