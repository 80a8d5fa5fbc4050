package it.sportello.contactcenter.casework.script;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Counts failed verifications by person, in the transaction of whoever asks. */
@ApplicationScoped
public class CallerLockService {

    private final CallerLockRepository locks;
    private final Clock clock;

    CallerLockService(CallerLockRepository locks, Clock clock) {
        this.locks = locks;
        this.clock = clock;
    }

    /** Until when nobody may try to prove to be this person. */
    @Transactional(TxType.MANDATORY)
    public Optional<Instant> lockedUntil(UUID personId) {
        return locks.findByIdOptional(personId).flatMap(lock -> lock.lockedUntil(clock.instant()));
    }

    @Transactional(TxType.MANDATORY)
    public void countFailure(UUID personId) {
        locks.lock(personId).fail(clock.instant());
    }

    /** The person was verified, or a supervisor has called the registered number. */
    @Transactional(TxType.MANDATORY)
    public void clear(UUID personId) {
        locks.findByIdOptional(personId).ifPresent(CallerLock::clear);
    }
}
