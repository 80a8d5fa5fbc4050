package it.sportello.pin.guess;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.secret.HashPool;
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
    record SourceSlowed<T>(Duration retryAfter) implements TrialOutcome<T> {
        public SourceSlowed {
            requireNonNull(retryAfter, "retryAfter");
        }
    }

    /** Too many hashes wait. Nothing was counted against anybody. */
    record Overloaded<T>() implements TrialOutcome<T> {}

    /** @throws ProblemException when the trial was not even made */
    default T orElseThrow(Supplier<? extends RuntimeException> refusal) {
        return switch (this) {
            case Passed<T>(T result) -> result;
            case Refused<T> _ -> throw refusal.get();
            case SourceSlowed<T>(Duration retryAfter) -> throw later(retryAfter);
            case Overloaded<T> _ -> throw HashPool.overloaded();
        };
    }

    private static ProblemException later(Duration retryAfter) {
        return new ProblemException(CommonProblem.TOO_MANY_REQUESTS, "Too many tries failed from this address")
                .withHeader("Retry-After", Long.toString(Standing.seconds(retryAfter)));
    }
}
