package it.sportello.pin.activation;

import it.sportello.contracts.PinCode;
import it.sportello.pin.guess.Trial;
import it.sportello.pin.guess.TrialOutcome;
import it.sportello.pin.guess.TrialService;
import it.sportello.pin.guess.Verification;
import it.sportello.pin.personal.NewPersonalPin;
import it.sportello.pin.secret.HashPool.Place;
import it.sportello.pin.secret.KeptSecret;
import it.sportello.pin.secret.PinGenerator;
import it.sportello.pin.secret.SecretHasher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Replaces a whole initial PIN by a personal one (C7). Nobody keeps the new one in clear: an answer that is lost is made anew. */
@ApplicationScoped
class ActivationService {

    private final TrialService trials;
    private final InitialPinLookup initialPins;
    private final SecretHasher hasher;
    private final PinGenerator pins;
    private final ActivationRecorder recorder;
    private final Clock clock;

    ActivationService(
            TrialService trials,
            InitialPinLookup initialPins,
            SecretHasher hasher,
            PinGenerator pins,
            ActivationRecorder recorder,
            Clock clock) {
        this.trials = trials;
        this.initialPins = initialPins;
        this.hasher = hasher;
        this.pins = pins;
        this.recorder = recorder;
        this.clock = clock;
    }

    TrialOutcome<ActivatedPin> activate(Trial trial, PinCode typed) {
        return trials.run(trial, new Check(trial, typed));
    }

    private final class Check implements Verification<InitialPin, ActivatedPin> {

        private final Trial trial;
        private final PinCode typed;

        Check(Trial trial, PinCode typed) {
            this.trial = trial;
            this.typed = typed;
        }

        @Override
        public Optional<InitialPin> find() {
            return initialPins.find(trial.taxCode());
        }

        @Override
        public Optional<InitialPin> verify(Optional<InitialPin> found, Place place) {
            boolean right = place.run(() -> isRight(found));
            return found.filter(_ -> right).filter(pin -> pin.isOpenAt(clock.instant()));
        }

        private boolean isRight(Optional<InitialPin> found) {
            if (found.isEmpty()) {
                return hasher.isNobodysInitial(typed);
            }
            InitialPin pin = found.get();
            return hasher.isInitial(pin.first().secret(), pin.second().secret(), pin.personId(), typed);
        }

        @Override
        public Optional<ActivatedPin> accept(InitialPin found, Place place) {
            UUID personId = found.personId();
            PinCode personal = pins.personal();
            KeptSecret kept = place.run(() -> hasher.keepPersonal(personId, personal));
            NewPersonalPin made = new NewPersonalPin(
                    personId, found.first().id(), found.second().id(), kept);
            return recorder.record(trial.taxCode(), made, found.requestId())
                    .map(activated -> new ActivatedPin(personal, activated));
        }
    }
}
