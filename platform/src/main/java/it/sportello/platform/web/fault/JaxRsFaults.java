package it.sportello.platform.web.fault;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import it.sportello.platform.web.RequestId;
import it.sportello.platform.web.problem.ProblemException;
import it.sportello.platform.web.problem.ProblemJson;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every exception of a resource, a filter or JAX-RS itself. */
public class JaxRsFaults {

    private final FaultAnswers answers;

    public JaxRsFaults(FaultAnswers answers) {
        this.answers = answers;
    }

    /** The list names each exception for which the framework brings a mapper of its own: the nearest type wins. */
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        ValidationException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class
    })
    public Response answer(Throwable fault, RoutingContext request) {
        if (fault instanceof WebApplicationException redirect
                && redirect.getResponse().getStatus() < 400) {
            return redirect.getResponse();
        }
        ProblemException problem = answers.toProblem(request, fault);
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .header(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
                .entity(ProblemJson.write(problem, RequestId.of(request)));
        problem.headers().forEach(answer::header);
        return answer.build();
    }
}
