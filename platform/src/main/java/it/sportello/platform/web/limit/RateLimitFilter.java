package it.sportello.platform.web.limit;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses who is over the limit, once the token was verified and before the body is read. */
public class RateLimitFilter {

    private static final int AFTER_AUTHENTICATION = Priorities.USER + 500;

    private final RateLimits limits;

    public RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @ServerRequestFilter(priority = AFTER_AUTHENTICATION)
    public void refuse(RoutingContext request) {
        Standing standing = limits.count(request);
        if (!standing.admitted()) {
            throw standing.refusal();
        }
    }
}
