package it.sportello.platform.web.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import it.sportello.platform.database.FailureKind;
import it.sportello.platform.web.limit.Admission;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;

/** What the caller reads about an exception: never its text, which may quote personal data or tell how we are built. */
final class Faults {

    private Faults() {}

    static ProblemException toProblem(Throwable fault) {
        return switch (fault) {
            case ProblemException problem -> problem;
            case UnauthorizedException _ -> challenge("Bearer");
            case AuthenticationException _ -> challenge("Bearer error=\"invalid_token\"");
            case ForbiddenException _ -> CommonProblem.FORBIDDEN.problem();
            case MismatchedInputException json -> JsonFaults.toProblem(json);
            case JsonProcessingException _ -> CommonProblem.INTERNAL_ERROR.problem();
            // Resources read nothing but the request: it was slow, or its sender is gone.
            case IOException _ -> CommonProblem.REQUEST_TIMEOUT.problem();
            case ConstraintViolationException broken -> BrokenRules.toProblem(broken);
            case WebApplicationException answer -> HttpFaults.toProblem(answer);
            case RejectedExecutionException _ -> Admission.refusal();
            default ->
                FailureKind.of(fault) == FailureKind.RETRYABLE ? outage() : CommonProblem.INTERNAL_ERROR.problem();
        };
    }

    /** Unlike one that was turned away, this request may have been done: what fails last is the answer to the commit. */
    private static ProblemException outage() {
        return new ProblemException(
                        CommonProblem.OVERLOADED,
                        "The service lost sight of its database, perhaps after it was done. Send the request again, with"
                                + " the same Idempotency-Key if it takes one, after the time in the header Retry-After.")
                .withHeader("Retry-After", "2");
    }

    private static ProblemException challenge(String value) {
        return CommonProblem.AUTHENTICATION_REQUIRED.problem().withHeader("WWW-Authenticate", value);
    }
}
