package it.sportello.pin.half;

import it.sportello.contracts.event.PinEvent.FirstHalfUsed;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.pin.secret.KeptSecret;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The halves of initial PINs, in the transaction of whoever asks. */
@ApplicationScoped
public class HalfService {

    private final HalfRepository halves;
    private final Outbox outbox;

    HalfService(HalfRepository halves, Outbox outbox) {
        this.halves = halves;
        this.outbox = outbox;
    }

    @Transactional(TxType.MANDATORY)
    public boolean hasLive(UUID personId) {
        return halves.hasLive(personId);
    }

    /** Keeps a new half under its next issue number. The caller holds the person's lock and publishes the fact. */
    @Transactional(TxType.MANDATORY)
    public PinIssued issue(NewHalf made, Instant requestedAt, Instant issuedAt) {
        IssuedHalf half = new IssuedHalf(made, halves.nextIssue(made.personId(), made.half()), issuedAt);
        halves.persist(half);
        return half.issued(requestedAt);
    }

    /** The halves of a request, first half first. */
    @Transactional(TxType.MANDATORY)
    public List<HalfProgress> progressOf(UUID requestId) {
        return halves.listByRequest(requestId).stream()
                .map(IssuedHalf::progress)
                .toList();
    }

    /** Somebody signed in with this first half. */
    @Transactional(TxType.MANDATORY)
    public void markUsed(UUID personId, UUID halfId, Instant at) {
        IssuedHalf half = halves.findById(halfId, LockModeType.PESSIMISTIC_WRITE);
        if (half.markUsed(at)) {
            outbox.append(new FirstHalfUsed(personId, halfId, half.issue(), at));
        }
    }

    /** Keeps the same secret in a newer way. */
    @Transactional(TxType.MANDATORY)
    public void rehash(UUID halfId, KeptSecret secret) {
        halves.findById(halfId, LockModeType.PESSIMISTIC_WRITE).keep(secret);
    }

    /** What the channel says of a half. Deliveries of other things pass by. */
    @Transactional(TxType.MANDATORY)
    public void markDelivery(UUID halfId, HalfDelivery told, Instant at) {
        IssuedHalf half = halves.findById(halfId, LockModeType.PESSIMISTIC_WRITE);
        if (half != null) {
            half.markDelivery(told, at);
        }
    }
}
