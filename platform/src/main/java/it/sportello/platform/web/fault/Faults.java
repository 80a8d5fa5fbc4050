package it.sportello.platform.web.fault;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.concurrent.RejectedExecutionException;

/** What the caller reads about an exception: never its text, which may quote personal data or tell how we are built. */
final class Faults {

    /** Long enough for a burst to pass, short enough for a citizen to wait. */
    private static final String BREATH = "2";

    private Faults() {}

    static ProblemException toProblem(Throwable fault) {
        return switch (fault) {
            case ProblemException problem -> problem;
            case UnauthorizedException _ -> challenge("Bearer");
            case AuthenticationException _ -> challenge("Bearer error=\"invalid_token\"");
            case ForbiddenException _ -> CommonProblem.FORBIDDEN.problem();
            case ConstraintViolationException broken -> BrokenRules.toProblem(broken);
            case MismatchedInputException json -> JsonFaults.toProblem(json);
            case WebApplicationException answer -> HttpFaults.toProblem(answer);
            case RejectedExecutionException _ -> overloaded();
            default -> Outage.causes(fault) ? overloaded() : CommonProblem.INTERNAL_ERROR.problem();
        };
    }

    static ProblemException overloaded() {
        return CommonProblem.OVERLOADED.problem().withHeader("Retry-After", BREATH);
    }

    private static ProblemException challenge(String value) {
        return CommonProblem.AUTHENTICATION_REQUIRED.problem().withHeader("WWW-Authenticate", value);
    }
}
