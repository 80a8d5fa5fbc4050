package it.sportello.pin.promotion;

import it.sportello.contracts.PinCode;
import it.sportello.pin.access.Credential;
import it.sportello.pin.access.Credential.Proof;
import it.sportello.pin.access.CredentialLookup;
import it.sportello.pin.guess.Trial;
import it.sportello.pin.guess.TrialOutcome;
import it.sportello.pin.guess.TrialService;
import it.sportello.pin.guess.Verification;
import it.sportello.pin.secret.HashPool.Place;
import it.sportello.pin.secret.SecretHasher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Makes the personal PIN dispositive of who has signed in otherwise, and knows it (C8). Its tries count like those of a sign-in. */
@ApplicationScoped
class PromotionService {

    private final TrialService trials;
    private final CredentialLookup credentials;
    private final SecretHasher hasher;
    private final PromotionRecorder recorder;
    private final Clock domainClock;

    PromotionService(
            TrialService trials,
            CredentialLookup credentials,
            SecretHasher hasher,
            PromotionRecorder recorder,
            Clock domainClock) {
        this.trials = trials;
        this.credentials = credentials;
        this.hasher = hasher;
        this.recorder = recorder;
        this.domainClock = domainClock;
    }

    TrialOutcome<Proof> promote(Trial trial, PinCode typed) {
        return trials.run(trial, new Check(trial, typed));
    }

    private final class Check implements Verification<Credential, Proof> {

        private final Trial trial;
        private final PinCode typed;

        Check(Trial trial, PinCode typed) {
            this.trial = trial;
            this.typed = typed;
        }

        /** A first half is nobody's personal PIN. */
        @Override
        public Optional<Credential> find() {
            return credentials
                    .find(trial.taxCode())
                    .filter(credential -> !credential.proof().isFirstHalf());
        }

        @Override
        public Optional<Credential> verify(Optional<Credential> found, Place place) {
            boolean right = place.run(() -> isRight(found));
            return found.filter(_ -> right)
                    .filter(credential -> credential.proof().isValidAt(domainClock.instant()));
        }

        private boolean isRight(Optional<Credential> found) {
            return found.map(credential -> hasher.isPersonal(credential.proof().secret(), credential.personId(), typed))
                    .orElseGet(() -> hasher.isNobodys(typed));
        }

        @Override
        public Optional<Proof> accept(Credential found, Place place) {
            return recorder.record(found);
        }
    }
}
