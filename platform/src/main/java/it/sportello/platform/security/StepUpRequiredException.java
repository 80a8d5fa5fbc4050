package it.sportello.platform.security;

import static java.util.stream.Collectors.joining;

import it.sportello.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The caller has proved too little. Answers 401 with the challenge of RFC 9470, which names what would do, so that a
 * client can send the citizen to sign in again.
 */
public class StepUpRequiredException extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** @param acceptable what would do, see {@link Assurance#satisfying} */
    public StepUpRequiredException(Set<Assurance> acceptable) {
        super(
                SecurityProblem.STEP_UP_REQUIRED,
                "Sign in again at one of the levels that the challenge names",
                List.of(),
                Map.of("WWW-Authenticate", challenge(acceptable)));
    }

    private static String challenge(Set<Assurance> acceptable) {
        String acrValues = acceptable.stream().sorted().map(Assurance::acr).collect(joining(" "));
        return "Bearer error=\"insufficient_user_authentication\", acr_values=\"" + acrValues + "\"";
    }
}
