package it.sportello.platform.web.entrance;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import it.sportello.platform.web.WebConfig;
import it.sportello.platform.web.WebConfig.LargeBody;
import it.sportello.platform.web.fault.RouterFaults;
import it.sportello.platform.web.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Refuses large bodies by the length they declare, before reading them. A body in chunks declares none and is refused
 * as such: counting it while reading would cost a place and a thread first.
 */
@ApplicationScoped
public class BodyLimit {

    /** Closing on a client that still sends would take the answer away before it is read. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    private final RouterFaults faults;
    private final WebConfig config;

    public BodyLimit(RouterFaults faults, WebConfig config) {
        this.faults = faults;
        this.config = config;
    }

    /** Answers the request itself when its body is not acceptable. */
    boolean accepts(RoutingContext request) {
        boolean declared = !isChunked(request.request());
        if (declared && length(request.request()) <= most(request.request())) {
            return true;
        }
        forgo(request);
        faults.answer(
                request, declared ? CommonProblem.BODY_TOO_LARGE.problem() : CommonProblem.LENGTH_REQUIRED.problem());
        return false;
    }

    /** Goes on without the body: a small one is thrown away, a large one ends the connection. */
    void forgo(RoutingContext request) {
        HttpServerRequest received = request.request();
        received.resume();
        if (isChunked(received) || length(received) > most(received)) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.addHeadersEndHandler(_ -> request.vertx()
                    .setTimer(LINGER.toMillis(), _ -> received.connection().close()));
        }
    }

    private long most(HttpServerRequest request) {
        return config.largeBody()
                .filter(large -> large.mediaType().equalsIgnoreCase(mediaType(request)))
                .filter(large -> request.path().matches(large.path()))
                .map(LargeBody::most)
                .orElseGet(config::maxBody)
                .asLongValue();
    }

    private static String mediaType(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type.split(";", 2)[0].strip();
    }

    private static boolean isChunked(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
