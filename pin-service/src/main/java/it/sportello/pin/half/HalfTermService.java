package it.sportello.pin.half;

import it.sportello.contracts.PinHalf;
import it.sportello.pin.person.PersonService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How long halves are good, and what is due before they end (C10). */
@ApplicationScoped
public class HalfTermService {

    private final HalfRepository halves;
    private final PersonService persons;

    HalfTermService(HalfRepository halves, PersonService persons) {
        this.halves = halves;
        this.persons = persons;
    }

    /** The letter with this second half is on its way: it, and the first half it completes, have an end now. */
    @Transactional(TxType.MANDATORY)
    public void markPosted(UUID halfId, Instant at) {
        halves.findPerson(halfId).ifPresent(personId -> {
            persons.lock(personId);
            IssuedHalf second = halves.findById(halfId, LockModeType.PESSIMISTIC_WRITE);
            second.markDelivery(HalfDelivery.DELIVERED, at);
            second.endAfterPosting(at);
            if (second.isAlive()) {
                halves.lockLive(personId, PinHalf.FIRST).ifPresent(first -> first.endWith(second));
            }
        });
    }

    /**
     * Those at which something is due, the longest due first. Nothing is held: whoever acts on one looks at it again.
     *
     * @param skipped how many of them are passed over
     */
    @Transactional(TxType.MANDATORY)
    public List<DueHalf> listDue(Instant now, int skipped, int most) {
        return halves.listDue(now, skipped, most);
    }

    /** Whether a reminder of this letter is due. From then on it counts as given. */
    @Transactional(TxType.MANDATORY)
    public boolean remind(UUID halfId, Instant now) {
        return halves.findById(halfId, LockModeType.PESSIMISTIC_WRITE).remind(now);
    }

    /** The half, when it has reached its end and nobody saw to that yet. The caller holds the locks of request and person. */
    @Transactional(TxType.MANDATORY)
    public Optional<HalfProgress> findEnded(UUID halfId, Instant now) {
        return Optional.of(halves.findById(halfId, LockModeType.PESSIMISTIC_WRITE))
                .filter(half -> half.hasEnded(now))
                .map(IssuedHalf::progress);
    }
}
