package it.sportello.platform.web;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one request in the answer, the logs and the errors. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    /** Key in the logging context. */
    public static final String MDC_KEY = "request_id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private RequestId() {}

    /** The caller's id when it is one that no log line can be broken with, else a new one. */
    public static String choose(@Nullable String offered) {
        return offered != null && WELL_FORMED.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
    }

    /** The id of the request in hand. */
    public static String of(RoutingContext request) {
        String id = request.get(HEADER);
        if (id == null) {
            id = choose(request.request().getHeader(HEADER));
            request.put(HEADER, id);
        }
        return id;
    }
}
