package it.sportello.pin.access;

import it.sportello.pin.half.HalfService;
import it.sportello.pin.secret.KeptSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** What a success leaves behind. */
@ApplicationScoped
class SignInRecorder {

    private final GuessService guesses;
    private final HalfService halves;
    private final Clock clock;

    SignInRecorder(GuessService guesses, HalfService halves, Clock clock) {
        this.guesses = guesses;
        this.halves = halves;
        this.clock = clock;
    }

    @Transactional
    void recordSuccess(Credential credential) {
        guesses.forget(credential.taxCode());
        if (!credential.firstHalf().used()) {
            halves.markUsed(
                    credential.personId(),
                    credential.firstHalf().id(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }

    @Transactional
    void rehash(Credential credential, KeptSecret secret) {
        halves.rehash(credential.firstHalf().id(), secret);
    }
}
