package it.sportello.pin.access;

import it.sportello.contracts.CredentialType;
import it.sportello.pin.access.Credential.Proof;
import it.sportello.pin.access.SignInOutcome.Outdated;
import it.sportello.pin.device.DeviceService;
import it.sportello.pin.device.DeviceToken;
import it.sportello.pin.guess.GuessService;
import it.sportello.pin.guess.Guessed;
import it.sportello.pin.half.HalfService;
import it.sportello.pin.personal.PersonalPinService;
import it.sportello.pin.renewal.Renewable;
import it.sportello.pin.renewal.RenewalTicketService;
import it.sportello.pin.secret.KeptSecret;
import it.sportello.pin.session.NewSession;
import it.sportello.pin.session.Proved;
import it.sportello.pin.session.RefreshToken;
import it.sportello.pin.session.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a success leaves behind. */
@ApplicationScoped
class SignInRecorder {

    private final GuessService guesses;
    private final HalfService halves;
    private final PersonalPinService pins;
    private final SessionService sessions;
    private final DeviceService devices;
    private final RenewalTicketService tickets;
    private final Clock clock;
    private final Clock realClock = Clock.systemUTC();

    SignInRecorder(
            GuessService guesses,
            HalfService halves,
            PersonalPinService pins,
            SessionService sessions,
            DeviceService devices,
            RenewalTicketService tickets,
            Clock clock) {
        this.guesses = guesses;
        this.halves = halves;
        this.pins = pins;
        this.sessions = sessions;
        this.devices = devices;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Empty when the credential is no more: an activation, a reissue or a revocation was faster. */
    @Transactional
    Optional<SignInOutcome> recordSuccess(Credential credential, SignIn typed) {
        if (!markUsed(credential)) {
            return Optional.empty();
        }
        guesses.forget(credential.taxCode(), Guessed.SIGN_IN);
        return Optional.of(begin(credential, typed));
    }

    private SignedIn begin(Credential credential, SignIn typed) {
        Instant now = realClock.instant().truncatedTo(ChronoUnit.MICROS);
        Proof proof = credential.proof();
        Proved proved = new Proved(CredentialType.PIN, proof.assurance());
        NewSession session = new NewSession(
                credential.personId(), typed.clientId(), proof.id(), proof.generation(), proved, now, now);
        RefreshToken refresh = sessions.begin(session);
        DeviceToken newDevice =
                devices.recognise(credential.personId(), typed.device()).orElse(null);
        return new SignedIn(credential.holder(), proved, proof.firstIssue(), now, now, refresh, newDevice);
    }

    /** Somebody knows an expired personal PIN. Empty when it is no more. */
    @Transactional
    Optional<SignInOutcome> recordOutdated(Credential credential) {
        Proof proof = credential.proof();
        if (!pins.isAlive(proof.id(), proof.generation())) {
            return Optional.empty();
        }
        guesses.forget(credential.taxCode(), Guessed.SIGN_IN);
        return Optional.of(
                new Outdated(tickets.issue(new Renewable(proof.id(), credential.personId(), proof.generation()))));
    }

    private boolean markUsed(Credential credential) {
        Instant at = clock.instant();
        Proof proof = credential.proof();
        return proof.isFirstHalf()
                ? halves.markUsed(credential.personId(), proof.id(), at)
                : pins.markUsed(proof.id(), proof.generation(), at);
    }

    @Transactional
    void rehash(Credential credential, KeptSecret secret) {
        Proof proof = credential.proof();
        if (proof.isFirstHalf()) {
            halves.rehash(proof.id(), secret);
        } else {
            pins.rehash(proof.id(), proof.generation(), secret);
        }
    }
}
