package it.sportello.platform.web.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import it.sportello.platform.web.limit.Admission;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** What JAX-RS refuses by itself: unknown address, method, media type. */
final class HttpFaults {

    private HttpFaults() {}

    static ProblemException toProblem(WebApplicationException fault) {
        if (fault.getCause() instanceof JsonProcessingException json) {
            return JsonFaults.toProblem(json);
        }
        if (fault.getCause() instanceof ProblemException problem) {
            return problem;
        }
        Response answer = fault.getResponse();
        ProblemException problem = toProblem(answer.getStatus());
        for (String name : new String[] {"Allow", "WWW-Authenticate", "Retry-After"}) {
            String value = answer.getHeaderString(name);
            problem = value == null ? problem : problem.withHeader(name, value);
        }
        return problem;
    }

    /** The common problem of a status; one without a name of its own counts by its class. */
    static ProblemException toProblem(int status) {
        CommonProblem type = CommonProblem.ofStatus(status)
                .orElse(status >= 500 ? CommonProblem.INTERNAL_ERROR : CommonProblem.MALFORMED_REQUEST);
        return type == CommonProblem.OVERLOADED ? Admission.refusal() : type.problem();
    }
}
