package it.sportello.pin.guess;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Slows a source down that guesses at what counts its own tries (C11): nobody's PIN is tried, so no person's counter runs. */
@ApplicationScoped
public class SourceService {

    private final GuessService guesses;
    private final Clock realClock = Clock.systemUTC();

    SourceService(GuessService guesses) {
        this.guesses = guesses;
    }

    /** How long tries from there are refused yet; empty when they are not. */
    public Optional<Duration> findWait(String networkAddress) {
        return guesses.findWaitOf(guesses.source(networkAddress), realClock.instant());
    }

    public void countFailure(String networkAddress) {
        guesses.countFailureOf(guesses.source(networkAddress), realClock.instant());
    }
}
