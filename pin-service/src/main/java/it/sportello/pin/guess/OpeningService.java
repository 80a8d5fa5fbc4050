package it.sportello.pin.guess;

import it.sportello.pin.guess.Opening.Counted;
import it.sportello.pin.guess.Opening.Slowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Begins a trial: the source, then the count, then the look-up, in one short transaction that is over before the hash.
 * Three would say the same and cost two commits more, which millions pay who sign in rightly.
 */
@ApplicationScoped
class OpeningService {

    private final GuessService guesses;

    OpeningService(GuessService guesses) {
        this.guesses = guesses;
    }

    @Transactional(TxType.REQUIRES_NEW)
    <F> Opening<F> open(Trial trial, List<String> source, Verification<F, ?> verification, Instant at) {
        Optional<Duration> wait = guesses.findWaitOf(source, at);
        if (wait.isPresent()) {
            return new Slowed<>(wait.get());
        }
        boolean mayPass = guesses.countTry(trial, at);
        return new Counted<>(mayPass, verification.find());
    }
}
