package it.sportello.pin.revocation;

import it.sportello.pin.half.HalfService;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.personal.LivePin;
import it.sportello.pin.personal.PersonalPinService;
import it.sportello.pin.request.RequestDecisionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whatever a person holds that opens something, all together. */
@ApplicationScoped
class HeldCredentialService {

    private final RequestDecisionService requests;
    private final PersonService persons;
    private final HalfService halves;
    private final PersonalPinService pins;
    private final TraceService traces;

    HeldCredentialService(
            RequestDecisionService requests,
            PersonService persons,
            HalfService halves,
            PersonalPinService pins,
            TraceService traces) {
        this.requests = requests;
        this.persons = persons;
        this.halves = halves;
        this.pins = pins;
        this.traces = traces;
    }

    /** Alone with the person and what they hold. */
    @Transactional(TxType.MANDATORY)
    void lock(UUID personId) {
        // Before the person: whoever decides about requests locks the two in this order.
        halves.listLiveRequests(personId).forEach(requests::lock);
        persons.lock(personId);
    }

    /** The latest first half that was issued: what is revoked now came of it, or of an earlier one. The caller holds the lock. */
    @Transactional(TxType.MANDATORY)
    int lastIssue(UUID personId) {
        return halves.lastIssueOfFirst(personId);
    }

    /**
     * Ends it all. Requests that are still looked at go on: nothing was issued for them. The caller holds the lock.
     *
     * @return whether there was a half or a PIN
     */
    @Transactional(TxType.MANDATORY)
    boolean endAll(UUID personId, Instant at) {
        // Looks again, now alone: an activation or a reissue may have been faster.
        List<UUID> live = halves.listLiveRequests(personId);
        live.forEach(requestId -> requests.close(requestId, at));
        Optional<LivePin> pin = pins.lockLive(personId);
        pin.ifPresent(revoked -> pins.bury(revoked, at));
        traces.endAll(personId);
        boolean ended = pin.isPresent() || !live.isEmpty();
        if (ended) {
            traces.undoAll(personId, at);
        }
        return ended;
    }
}
