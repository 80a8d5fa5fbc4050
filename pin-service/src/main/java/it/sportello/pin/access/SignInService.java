package it.sportello.pin.access;

import it.sportello.pin.access.SignInOutcome.Overloaded;
import it.sportello.pin.access.SignInOutcome.Refused;
import it.sportello.pin.access.SignInOutcome.SignedIn;
import it.sportello.pin.access.SignInOutcome.SourceSlowed;
import it.sportello.pin.secret.HashPool;
import it.sportello.pin.secret.HashPool.Place;
import it.sportello.pin.secret.KeptSecret;
import it.sportello.pin.secret.SecretHasher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Signs in with tax code and first half (C6, C11). Whatever is wrong, the same statements, HMACs and hashes run: the
 * time an answer takes tells nothing. No transaction is open while a hash is computed.
 */
@ApplicationScoped
class SignInService {

    private static final Duration POOL_DRAINS = Duration.ofSeconds(2);

    private final HashPool pool;
    private final GuessService guesses;
    private final CredentialLookup credentials;
    private final SecretHasher hasher;
    private final SignInRecorder recorder;
    private final Clock domainClock;
    private final Clock realClock = Clock.systemUTC();

    SignInService(
            HashPool pool,
            GuessService guesses,
            CredentialLookup credentials,
            SecretHasher hasher,
            SignInRecorder recorder,
            Clock domainClock) {
        this.pool = pool;
        this.guesses = guesses;
        this.credentials = credentials;
        this.hasher = hasher;
        this.recorder = recorder;
        this.domainClock = domainClock;
    }

    SignInOutcome signIn(SignIn typed) {
        try (Place place = pool.findPlace().orElse(null)) {
            return place == null ? new Overloaded(POOL_DRAINS) : signIn(typed, place);
        }
    }

    private SignInOutcome signIn(SignIn typed, Place place) {
        Instant now = realClock.instant();
        List<String> source = guesses.source(typed.networkAddress());
        return guesses.findWaitOf(source, now)
                .<SignInOutcome>map(SourceSlowed::new)
                .orElseGet(() -> verify(typed, place, source, now));
    }

    private SignInOutcome verify(SignIn typed, Place place, List<String> source, Instant now) {
        boolean counted = guesses.countTry(typed.taxCode(), now);
        Optional<Credential> credential = credentials.find(typed.taxCode());
        boolean right = place.run(() -> isRight(typed, credential));
        if (!counted || !right || credential.isEmpty()) {
            guesses.countFailureOf(source, now);
            return new Refused();
        }
        return accept(typed, credential.get(), place);
    }

    private boolean isRight(SignIn typed, Optional<Credential> credential) {
        if (credential.isEmpty()) {
            return hasher.isNobodys(typed.firstHalf());
        }
        Credential found = credential.get();
        boolean same = hasher.isFirst(found.firstHalf().secret(), found.personId(), typed.firstHalf());
        return same && found.firstHalf().isValid(domainClock.instant());
    }

    private SignInOutcome accept(SignIn typed, Credential credential, Place place) {
        KeptSecret kept = credential.firstHalf().secret();
        if (hasher.isOutdated(kept)) {
            KeptSecret anew = place.run(() -> hasher.keepFirst(credential.personId(), typed.firstHalf()));
            recorder.rehash(credential, anew);
        }
        recorder.recordSuccess(credential);
        return new SignedIn(credential);
    }
}
