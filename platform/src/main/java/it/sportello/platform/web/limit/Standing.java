package it.sportello.platform.web.limit;

import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import java.time.Duration;

/**
 * Where a caller stands after a request was counted.
 *
 * @param admitted whether this request was within the limit
 * @param limit requests per window
 * @param remaining requests left now
 * @param reset until the whole limit is there again
 * @param retryAfter until the next request would be admitted; zero when this one was
 */
public record Standing(boolean admitted, long limit, long remaining, Duration reset, Duration retryAfter) {

    /** Whole seconds, rounded up: who waits that long is served. */
    public static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }

    public ProblemException refusal() {
        return CommonProblem.TOO_MANY_REQUESTS
                .problem()
                .withHeader("Retry-After", Long.toString(Math.max(1, seconds(retryAfter))));
    }
}
