package it.sportello.platform.web.entrance;

import io.vertx.ext.web.RoutingContext;
import it.sportello.platform.web.Caller;
import it.sportello.platform.web.RequestId;
import it.sportello.platform.web.RouteTemplate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * One line per request: UTC time, method, path template, status, client id, request id, duration. Never the real path
 * (an id in it may be a capability), the query, a body, a tax code or a token.
 */
final class AccessLog {

    /** Written to a file by the platform's shared configuration. */
    static final String CATEGORY = "it.sportello.access";

    private static final Logger LOG = Logger.getLogger(CATEGORY);

    private AccessLog() {}

    static void record(RoutingContext request, Instant arrived, Duration took) {
        LOG.infof(
                "%s method=%s path=%s status=%d client_id=%s request_id=%s duration_ms=%d",
                arrived.truncatedTo(ChronoUnit.MILLIS),
                request.request().method(),
                RouteTemplate.of(request),
                request.response().getStatusCode(),
                Caller.clientId(request).orElse("-"),
                RequestId.of(request),
                took.toMillis());
    }
}
