package it.sportello.pin.personal;

import it.sportello.contracts.CredentialLevel;
import it.sportello.pin.half.HalfService;
import it.sportello.pin.half.LetterQueue;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.secret.KeptSecret;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Personal PINs, in the transaction of whoever asks. */
@ApplicationScoped
public class PersonalPinService {

    private final PersonalPinRepository pins;
    private final PersonService persons;
    private final HalfService halves;
    private final LetterQueue letters;
    private final Outbox outbox;

    PersonalPinService(
            PersonalPinRepository pins, PersonService persons, HalfService halves, LetterQueue letters, Outbox outbox) {
        this.pins = pins;
        this.persons = persons;
        this.halves = halves;
        this.letters = letters;
        this.outbox = outbox;
    }

    /** Whether the person has a personal PIN, or halves that may still become one. */
    @Transactional(TxType.MANDATORY)
    public boolean hasCredential(UUID personId, Instant at) {
        return pins.hasLive(personId) || halves.hasLive(personId, at);
    }

    /** Whether the person had as many letters with a half of late as one may have (C10). */
    @Transactional(TxType.MANDATORY)
    public boolean hasSpentLetters(UUID personId, Instant at) {
        return letters.areSpent(personId, at);
    }

    /**
     * Puts a personal PIN in the place of two halves that were proved, or in the place of the one they were replaced by
     * while that may be repeated. Looks again, now alone with this person: empty when the halves have been spent,
     * replaced or revoked since.
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Activated> activate(NewPersonalPin made, Instant at) {
        persons.lock(made.personId());
        Optional<PersonalPin> live = pins.lockLive(made.personId());
        return live.filter(pin -> pin.replaced(made.firstHalfId(), made.secondHalfId()))
                .map(pin -> repeat(pin, made.secret(), at))
                .orElseGet(() -> begin(live, made, at));
    }

    private static Optional<Activated> repeat(PersonalPin pin, KeptSecret secret, Instant at) {
        if (!pin.activated().mayBeRepeated(at)) {
            return Optional.empty();
        }
        pin.regenerate(secret);
        return Optional.of(pin.activated());
    }

    /** Whoever activates anew gives up an earlier personal PIN: it was lost, or there would be no new halves. */
    private Optional<Activated> begin(Optional<PersonalPin> earlier, NewPersonalPin made, Instant at) {
        return halves.spend(made.firstHalfId(), made.secondHalfId(), at).map(spent -> {
            earlier.ifPresent(pin -> pin.die(at));
            pins.flush();
            PersonalPin pin = new PersonalPin(made, spent, at);
            pins.persist(pin);
            outbox.append(pin.event());
            return pin.activated();
        });
    }

    /** Whether the person has a personal PIN. */
    @Transactional(TxType.MANDATORY)
    public boolean isActivated(UUID personId) {
        return pins.hasLive(personId);
    }

    /** Whether somebody activated what was issued for the request, whatever became of it, and has not disowned it. */
    @Transactional(TxType.MANDATORY)
    public boolean cameOf(UUID requestId) {
        return pins.cameOf(requestId);
    }

    /** The live PIN and the request that led to it, this transaction's alone. The caller holds the person's lock. */
    @Transactional(TxType.MANDATORY)
    public Optional<LivePin> lockLive(UUID personId) {
        return pins.lockLive(personId).map(pin -> new LivePin(pin.id(), halves.requestOf(pin.firstHalfId())));
    }

    /** It opens nothing any more. The caller holds the person's lock and ends what began with it. */
    @Transactional(TxType.MANDATORY)
    public void bury(LivePin lost, Instant at) {
        pins.findById(lost.id()).die(at);
    }

    /** When anything of the person's PINs last began or ended; empty when they never had one. */
    @Transactional(TxType.MANDATORY)
    public Optional<Instant> findLastTurn(UUID personId) {
        return Stream.of(pins.findLastTurn(personId), halves.findLastTurn(personId))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /** Somebody signed in with this PIN; false when it is no more, because the activation was repeated or it was revoked. */
    @Transactional(TxType.MANDATORY)
    public boolean markUsed(UUID pinId, int generation, Instant at) {
        PersonalPin pin = pins.findById(pinId, LockModeType.PESSIMISTIC_WRITE);
        if (!pin.isAlive(generation)) {
            return false;
        }
        pin.markUsed(at);
        return true;
    }

    /** Whether the PIN is there yet, this transaction's alone. */
    @Transactional(TxType.MANDATORY)
    public boolean isAlive(UUID pinId, int generation) {
        return pins.findById(pinId, LockModeType.PESSIMISTIC_WRITE).isAlive(generation);
    }

    /**
     * Another PIN takes the place of an expired one of this generation, and has its level. The caller holds the person's lock.
     *
     * @return empty when that one is no more
     */
    @Transactional(TxType.MANDATORY)
    public Optional<CredentialLevel> renew(UUID pinId, int generation, KeptSecret secret, Instant at) {
        return Optional.of(pins.findById(pinId, LockModeType.PESSIMISTIC_WRITE))
                .filter(pin -> pin.isAlive(generation))
                .map(pin -> pin.renew(secret, at));
    }

    /**
     * Whoever holds the PIN was identified elsewhere: it is dispositive from now on (C8). The caller has it alone, and alive.
     *
     * @return whether it was not before
     */
    @Transactional(TxType.MANDATORY)
    public boolean promote(UUID pinId) {
        return pins.findById(pinId).promote();
    }

    /** Keeps the same PIN in a newer way. */
    @Transactional(TxType.MANDATORY)
    public void rehash(UUID pinId, int generation, KeptSecret secret) {
        PersonalPin pin = pins.findById(pinId, LockModeType.PESSIMISTIC_WRITE);
        if (pin.isAlive(generation)) {
            pin.keep(secret);
        }
    }
}
