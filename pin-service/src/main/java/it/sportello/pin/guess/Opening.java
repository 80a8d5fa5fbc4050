package it.sportello.pin.guess;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How a trial began, before any hash.
 *
 * @param <F> what the secret is held against
 */
sealed interface Opening<F> {

    /** Nothing was counted against the person. */
    record Slowed<F>(Duration retryAfter) implements Opening<F> {
        public Slowed {
            requireNonNull(retryAfter, "retryAfter");
        }
    }

    /**
     * The try was counted as a failure, if it may count at all.
     *
     * @param mayPass false while the person waits or is blocked: even the right secret is refused
     */
    record Counted<F>(boolean mayPass, Optional<F> found) implements Opening<F> {
        public Counted {
            requireNonNull(found, "found");
        }
    }
}
