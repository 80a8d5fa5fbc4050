package it.sportello.platform.web.fault;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import it.sportello.platform.web.RequestId;
import it.sportello.platform.web.problem.ProblemException;
import it.sportello.platform.web.problem.ProblemJson;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers what goes wrong outside JAX-RS: before a route was found, or while an answer was made. */
@ApplicationScoped
public class RouterFaults {

    private final FaultAnswers answers;

    RouterFaults(FaultAnswers answers) {
        this.answers = answers;
    }

    /** The router's failure handler. */
    public void answer(RoutingContext request) {
        Throwable fault = request.failure();
        answer(
                request,
                fault == null
                        ? HttpFaults.toProblem(request.statusCode())
                        : answers.toProblem(request, withStatus(request, fault)));
    }

    /** Answers a problem and ends the request. */
    public void answer(RoutingContext request, ProblemException problem) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            // Half an answer is out: only a broken connection tells the caller that it is no whole one.
            response.reset();
            request.request().connection().close();
            return;
        }
        // A request that fails before the router's first handler has none of the configured headers.
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(RequestId.HEADER, RequestId.of(request));
        problem.headers().forEach(response::putHeader);
        response.setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
                .end(Buffer.buffer(ProblemJson.write(problem, RequestId.of(request))));
    }

    /** The router wraps what it refuses itself in exceptions of its own, with the status beside them. */
    private static Throwable withStatus(RoutingContext request, Throwable fault) {
        int status = request.statusCode();
        return status >= 400 && status < 500 ? HttpFaults.toProblem(status) : fault;
    }
}
