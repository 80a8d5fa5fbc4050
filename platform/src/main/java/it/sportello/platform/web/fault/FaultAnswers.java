package it.sportello.platform.web.fault;

import io.vertx.ext.web.RoutingContext;
import it.sportello.platform.web.RouteTemplate;
import it.sportello.platform.web.limit.RateLimits;
import it.sportello.platform.web.limit.Standing;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Decides what the caller reads about a fault, and records what only we should know. */
@ApplicationScoped
public class FaultAnswers {

    private static final Logger LOG = Logger.getLogger(FaultAnswers.class);

    private final RateLimits limits;

    public FaultAnswers(RateLimits limits) {
        this.limits = limits;
    }

    ProblemException toProblem(RoutingContext request, Throwable fault) {
        // Who is refused before the limit was looked at (a forged token, an unknown address) is counted here.
        Standing standing = limits.count(request);
        if (!standing.admitted()) {
            return standing.refusal();
        }
        ProblemException problem = withAllow(request, Faults.toProblem(fault));
        if (problem.type() == CommonProblem.INTERNAL_ERROR) {
            LOG.errorf(UntoldFault.of(fault), "%s failed", route(request));
        } else if (problem.type() == CommonProblem.OVERLOADED && fault != problem) {
            LOG.warnf("%s was refused: %s", route(request), fault.getClass().getName());
        }
        return problem;
    }

    private static ProblemException withAllow(RoutingContext request, ProblemException problem) {
        if (problem.type() != CommonProblem.METHOD_NOT_ALLOWED) {
            return problem;
        }
        return AllowedMethods.ofDeployment()
                .at(request.normalizedPath())
                .map(methods -> problem.withHeader("Allow", methods))
                .orElse(problem);
    }

    private static String route(RoutingContext request) {
        return request.request().method() + " " + RouteTemplate.of(request);
    }
}
