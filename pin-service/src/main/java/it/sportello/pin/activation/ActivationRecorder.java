package it.sportello.pin.activation;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.guess.GuessService;
import it.sportello.pin.personal.Activated;
import it.sportello.pin.personal.NewPersonalPin;
import it.sportello.pin.personal.PersonalPinService;
import it.sportello.pin.request.RequestDecisionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What an activation leaves behind. */
@ApplicationScoped
class ActivationRecorder {

    private final PersonalPinService pins;
    private final RequestDecisionService requests;
    private final GuessService guesses;
    private final Clock clock;

    ActivationRecorder(PersonalPinService pins, RequestDecisionService requests, GuessService guesses, Clock clock) {
        this.pins = pins;
        this.requests = requests;
        this.guesses = guesses;
        this.clock = clock;
    }

    /** @param requestId what the halves had been issued for: it is served */
    @Transactional
    Optional<Activated> record(FiscalCode taxCode, NewPersonalPin made, UUID requestId) {
        Instant at = clock.instant();
        // Before the person: whoever decides about requests locks the two in this order.
        requests.lock(requestId);
        Optional<Activated> activated = pins.activate(made, at);
        activated.ifPresent(_ -> {
            guesses.forget(taxCode);
            requests.close(requestId, at);
        });
        return activated;
    }
}
