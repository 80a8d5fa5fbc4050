package it.sportello.platform.security;

import static java.util.stream.Collectors.joining;

import it.sportello.platform.web.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The caller has proved too little, or too long ago. Answers 401 with the challenge of RFC 9470, which names what would
 * do, so that a client can send the citizen to sign in again.
 */
public class StepUpRequiredException extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** @param acceptable what would do, see {@link Assurance#satisfying} */
    public StepUpRequiredException(Set<Assurance> acceptable) {
        this(acceptable, Duration.ZERO);
    }

    /** @param maxAge how long ago the sign-in may be; zero when that does not matter */
    StepUpRequiredException(Set<Assurance> acceptable, Duration maxAge) {
        super(
                SecurityProblem.STEP_UP_REQUIRED,
                "Sign in again as the challenge says: at one of the levels it names, and no longer ago than it says",
                List.of(),
                Map.of("WWW-Authenticate", challenge(acceptable, maxAge)));
    }

    private static String challenge(Set<Assurance> acceptable, Duration maxAge) {
        String acrValues = acceptable.stream().sorted().map(Assurance::acr).collect(joining(" "));
        String challenge = "Bearer error=\"insufficient_user_authentication\", acr_values=\"" + acrValues + "\"";
        return maxAge.isZero() ? challenge : challenge + ", max_age=\"" + maxAge.toSeconds() + "\"";
    }
}
