package it.sportello.platform.security;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.CredentialLevel;
import java.time.Duration;
import java.time.Instant;

/**
 * What a route asks of a citizen's sign-in.
 *
 * @param maxAge how long ago it may be; zero when that does not matter
 */
record Demand(CredentialLevel least, Duration maxAge) {

    Demand {
        requireNonNull(least, "least");
        requireNonNull(maxAge, "maxAge");
    }

    static Demand of(LeastLevel route) {
        return new Demand(route.value(), Duration.ofSeconds(route.maxAge()));
    }

    /** @param now in real time, as sign-ins are */
    boolean isMetBy(Citizen citizen, Instant now) {
        return citizen.assurance().satisfies(least) && isFresh(citizen.authenticatedAt(), now);
    }

    private boolean isFresh(Instant authenticatedAt, Instant now) {
        return maxAge.isZero() || !authenticatedAt.plus(maxAge).isBefore(now);
    }

    StepUpRequiredException challenge() {
        return new StepUpRequiredException(Assurance.satisfying(least), maxAge);
    }
}
