package it.sportello.pin.access;

import it.sportello.contracts.PinCode;
import it.sportello.pin.guess.TrialOutcome;
import it.sportello.pin.guess.TrialService;
import it.sportello.pin.guess.Verification;
import it.sportello.pin.secret.HashPool.Place;
import it.sportello.pin.secret.KeptSecret;
import it.sportello.pin.secret.SecretHasher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Signs in with tax code and first half (C6) or personal PIN (C7). */
@ApplicationScoped
class SignInService {

    private final TrialService trials;
    private final CredentialLookup credentials;
    private final SecretHasher hasher;
    private final SignInRecorder recorder;
    private final Clock domainClock;

    SignInService(
            TrialService trials,
            CredentialLookup credentials,
            SecretHasher hasher,
            SignInRecorder recorder,
            Clock domainClock) {
        this.trials = trials;
        this.credentials = credentials;
        this.hasher = hasher;
        this.recorder = recorder;
        this.domainClock = domainClock;
    }

    TrialOutcome<SignInOutcome> signIn(SignIn typed) {
        return trials.run(typed.trial(), new Check(typed));
    }

    private final class Check implements Verification<Credential, SignInOutcome> {

        private final SignIn typed;

        Check(SignIn typed) {
            this.typed = typed;
        }

        @Override
        public Optional<Credential> find() {
            return credentials.find(typed.trial().taxCode());
        }

        @Override
        public Optional<Credential> verify(Optional<Credential> found, Place place) {
            boolean right = place.run(() -> isRight(found));
            return found.filter(_ -> right).filter(credential -> isValid(credential) || isRenewable(credential));
        }

        private boolean isValid(Credential credential) {
            return credential.proof().isValidAt(domainClock.instant());
        }

        /** An expired first half is nobody's to renew: a new PIN is asked for. */
        private static boolean isRenewable(Credential credential) {
            return !credential.proof().isFirstHalf();
        }

        private boolean isRight(Optional<Credential> found) {
            if (found.isEmpty()) {
                return hasher.isNobodys(typed.pin());
            }
            Credential credential = found.get();
            KeptSecret kept = credential.proof().secret();
            return credential.proof().isFirstHalf()
                    ? hasher.isFirst(kept, credential.personId(), typed.pin())
                    : hasher.isPersonal(kept, credential.personId(), typed.pin());
        }

        @Override
        public Optional<SignInOutcome> accept(Credential found, Place place) {
            if (isRenewable(found) && !isValid(found)) {
                return recorder.recordOutdated(found);
            }
            if (hasher.isOutdated(found.proof().secret())) {
                recorder.rehash(found, place.run(() -> keepAnew(found)));
            }
            return recorder.recordSuccess(found, typed);
        }

        private KeptSecret keepAnew(Credential credential) {
            UUID personId = credential.personId();
            PinCode pin = typed.pin();
            return credential.proof().isFirstHalf()
                    ? hasher.keepFirst(personId, pin)
                    : hasher.keepPersonal(personId, pin);
        }
    }
}
