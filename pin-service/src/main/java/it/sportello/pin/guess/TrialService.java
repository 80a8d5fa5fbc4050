package it.sportello.pin.guess;

import it.sportello.pin.guess.Opening.Counted;
import it.sportello.pin.guess.Opening.Slowed;
import it.sportello.pin.guess.TrialOutcome.Overloaded;
import it.sportello.pin.guess.TrialOutcome.Passed;
import it.sportello.pin.guess.TrialOutcome.Refused;
import it.sportello.pin.guess.TrialOutcome.SourceSlowed;
import it.sportello.pin.secret.HashPool;
import it.sportello.pin.secret.HashPool.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one way to try a secret (C11): a place first, then the source, then the count, then the check. Whatever is wrong,
 * the same statements, HMACs and hashes run: the time an answer takes tells nothing. No transaction is open while a hash
 * is computed.
 */
@ApplicationScoped
public class TrialService {

    private final HashPool pool;
    private final OpeningService openings;
    private final GuessService guesses;
    private final Clock realClock = Clock.systemUTC();

    TrialService(HashPool pool, OpeningService openings, GuessService guesses) {
        this.pool = pool;
        this.openings = openings;
        this.guesses = guesses;
    }

    public <F, R> TrialOutcome<R> run(Trial trial, Verification<F, R> verification) {
        try (Place place = pool.findPlace().orElse(null)) {
            return place == null ? new Overloaded<>() : run(trial, verification, place);
        }
    }

    private <F, R> TrialOutcome<R> run(Trial trial, Verification<F, R> verification, Place place) {
        Instant now = realClock.instant();
        List<String> source = guesses.source(trial.networkAddress());
        return switch (openings.open(trial, source, verification, now)) {
            case Slowed<F>(Duration retryAfter) -> new SourceSlowed<>(retryAfter);
            case Counted<F>(boolean mayPass, Optional<F> found) -> {
                Optional<R> result = verification
                        .verify(found, place)
                        .filter(_ -> mayPass)
                        .flatMap(right -> verification.accept(right, place));
                yield result.<TrialOutcome<R>>map(Passed::new).orElseGet(() -> refuse(source, now));
            }
        };
    }

    private <R> TrialOutcome<R> refuse(List<String> source, Instant at) {
        guesses.countFailureOf(source, at);
        return new Refused<>();
    }
}
