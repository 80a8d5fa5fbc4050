package it.sportello.platform.security;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.CredentialLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a route asks of a citizen's sign-in.
 *
 * @param maxAge how long ago it may be; zero when that does not matter
 * @param beyondPin whether no PIN does, whatever its level
 */
record Demand(CredentialLevel least, Duration maxAge, boolean beyondPin) {

    Demand {
        requireNonNull(least, "least");
        requireNonNull(maxAge, "maxAge");
    }

    static Demand of(LeastLevel route) {
        return new Demand(route.value(), Duration.ofSeconds(route.maxAge()), route.beyondPin());
    }

    /** @param now in real time, as sign-ins are */
    boolean isMetBy(Citizen citizen, Instant now) {
        return isEnough(citizen.assurance()) && isFresh(citizen.authenticatedAt(), now);
    }

    private boolean isEnough(Assurance proved) {
        return proved.satisfies(least) && (proved.isBeyondPin() || !beyondPin);
    }

    private boolean isFresh(Instant authenticatedAt, Instant now) {
        return maxAge.isZero() || !authenticatedAt.plus(maxAge).isBefore(now);
    }

    StepUpRequiredException challenge() {
        Set<Assurance> enough =
                Assurance.satisfying(least).stream().filter(this::isEnough).collect(Collectors.toUnmodifiableSet());
        return new StepUpRequiredException(enough, maxAge);
    }
}
