package it.sportello.pin.guess;

import it.sportello.platform.web.limit.Standing;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import java.time.Duration;
import java.util.function.Supplier;

/** What became of a {@link Trial}. */
public sealed interface TrialOutcome<T> {

    record Passed<T>(T result) implements TrialOutcome<T> {}

    /** Unknown code, wrong secret, waiting, blocked, expired: nobody outside learns which. */
    record Refused<T>() implements TrialOutcome<T> {}

    /** The source has failed too often of late. Nothing was counted against the person. */
    record SourceSlowed<T>(Duration retryAfter) implements TrialOutcome<T> {}

    /** Too many hashes wait. Nothing was counted against anybody. */
    record Overloaded<T>(Duration retryAfter) implements TrialOutcome<T> {}

    /** @throws ProblemException when the trial was not even made */
    default T orElseThrow(Supplier<? extends RuntimeException> refusal) {
        return switch (this) {
            case Passed<T>(T result) -> result;
            case Refused<T> _ -> throw refusal.get();
            case SourceSlowed<T>(Duration retryAfter) ->
                throw later(CommonProblem.TOO_MANY_REQUESTS, "Too many tries failed from this address", retryAfter);
            case Overloaded<T>(Duration retryAfter) ->
                throw later(CommonProblem.OVERLOADED, "Too many PINs are being checked at once", retryAfter);
        };
    }

    private static ProblemException later(CommonProblem problem, String detail, Duration retryAfter) {
        return new ProblemException(problem, detail)
                .withHeader("Retry-After", Long.toString(Standing.seconds(retryAfter)));
    }
}
