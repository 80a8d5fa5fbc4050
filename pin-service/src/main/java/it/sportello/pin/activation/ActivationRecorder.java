package it.sportello.pin.activation;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.guess.GuessService;
import it.sportello.pin.personal.Activated;
import it.sportello.pin.personal.NewPersonalPin;
import it.sportello.pin.personal.PersonalPinService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What an activation leaves behind. */
@ApplicationScoped
class ActivationRecorder {

    private final PersonalPinService pins;
    private final GuessService guesses;
    private final Clock clock;

    ActivationRecorder(PersonalPinService pins, GuessService guesses, Clock clock) {
        this.pins = pins;
        this.guesses = guesses;
        this.clock = clock;
    }

    @Transactional
    Optional<Activated> record(FiscalCode taxCode, NewPersonalPin made) {
        Optional<Activated> activated = pins.activate(made, clock.instant().truncatedTo(ChronoUnit.MICROS));
        activated.ifPresent(_ -> guesses.forget(taxCode));
        return activated;
    }
}
