package it.sportello.platform.audit;

import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.vertx.ext.web.RoutingContext;
import it.sportello.platform.security.Staff;
import it.sportello.platform.security.token.AccessToken;
import it.sportello.platform.web.RouteTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Writes down members of the staff who lacked the role for a route. Who had it may be refused in the act itself. */
@ApplicationScoped
class RefusedCallRecorder {

    private final Audit audit;

    RefusedCallRecorder(Audit audit) {
        this.audit = audit;
    }

    /** Not on the request's own thread, which may not wait for the database. */
    @Transactional
    void record(@ObservesAsync AuthorizationFailureEvent refused) {
        if (refused.getSecurityIdentity() != null
                && refused.getSecurityIdentity().getPrincipal() instanceof AccessToken token
                && token.caller() instanceof Staff staff) {
            audit.record(new AuditEntry(staff.subject(), "route-refused", null, null, routeOf(refused)));
        }
    }

    private static String routeOf(AuthorizationFailureEvent refused) {
        return Optional.ofNullable(refused.getEventProperties().get(RoutingContext.class.getName()))
                .map(RoutingContext.class::cast)
                .map(request -> request.request().method() + " " + RouteTemplate.of(request))
                .orElse("unknown");
    }
}
