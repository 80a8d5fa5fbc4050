package it.sportello.pin.request;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.pin.half.HalfService;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.PinRequestService.RequestFiled;
import it.sportello.pin.session.SessionService;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/** What becomes of requests once they were issued or talked about, in the transaction of whoever decided it. */
@ApplicationScoped
public class RequestDecisionService {

    private static final String DECLARED = """
            select r.*, p.tax_code from pin_request r join person p on p.id = r.person_id where r.id = :id
            """;

    // The lease is taken away with the claim: the issuer need not wait for it.
    private static final String CORRECT = """
            update pin_request set given_name = :givenName, family_name = :familyName, sex = :sex,
                birth_date = :birthDate, birth_place = :birthPlace, street = :street, house_number = :houseNumber,
                postal_code = :postalCode, municipality = :municipality, province = :province, country = :country,
                address_key = :addressKey, lease_until = null
            where id = :id
            """;

    private final Session session;
    private final PinRequestRepository requests;
    private final PersonService persons;
    private final HalfService halves;
    private final SessionService sessions;
    private final Outbox outbox;
    private final Event<RequestFiled> filed;

    RequestDecisionService(
            Session session,
            PinRequestRepository requests,
            PersonService persons,
            HalfService halves,
            SessionService sessions,
            Outbox outbox,
            Event<RequestFiled> filed) {
        this.session = session;
        this.requests = requests;
        this.persons = persons;
        this.halves = halves;
        this.sessions = sessions;
        this.outbox = outbox;
        this.filed = filed;
    }

    /**
     * A request that something is to be decided about.
     *
     * @param dueFrom from when on K1 counts
     * @param caseId the case in which an agent set it going again; null when none did
     */
    public record Decidable(
            UUID id,
            UUID personId,
            PinRequestStatus status,
            Instant dueFrom,
            @Nullable UUID caseId) {
        public Decidable {
            requireNonNull(id, "id");
            requireNonNull(personId, "personId");
            requireNonNull(status, "status");
            requireNonNull(dueFrom, "dueFrom");
        }
    }

    /** The request, this transaction's alone; empty when there is none. */
    @Transactional(TxType.MANDATORY)
    public Optional<Decidable> lock(UUID requestId) {
        return requests.findByIdOptional(requestId, LockModeType.PESSIMISTIC_WRITE)
                .map(request -> new Decidable(
                        request.id(), request.personId(), request.status(), request.dueFrom(), request.caseId()));
    }

    /** What the citizen declared, as far as it is held against the register. */
    @Transactional(TxType.MANDATORY)
    public Resident declaredIn(UUID requestId) {
        return new ClaimedRow(session.createNativeQuery(DECLARED, Tuple.class)
                        .setParameter("id", requestId)
                        .getSingleResult())
                .resident();
    }

    /** The issuer looks again at a request that waited for an agent, as it was corrected. */
    @Transactional(TxType.MANDATORY)
    public void resume(UUID requestId, Resident corrected, UUID caseId, Instant at) {
        requests.findById(requestId).resume(caseId, at);
        MutationQuery correction = session.createNativeMutationQuery(CORRECT).setParameter("id", requestId);
        PinRequestFiling.bind(correction, corrected.personal());
        PinRequestFiling.bind(correction, corrected.residence());
        correction.executeUpdate();
        filed.fire(new RequestFiled());
    }

    /**
     * Nothing comes of this request any more: what was issued for it opens nothing, and who signed in with that is signed
     * out. Told once. Whoever holds the person's lock already must have taken the request's before.
     *
     * @return whether it was open until now
     */
    @Transactional(TxType.MANDATORY)
    public boolean close(UUID requestId, Instant at) {
        PinRequest request = requests.findById(requestId, LockModeType.PESSIMISTIC_WRITE);
        persons.lock(request.personId());
        sessions.endAll(halves.revokeAll(requestId, at));
        boolean open = request.close();
        if (open) {
            outbox.append(new PinRequestClosed(request.personId(), requestId, at));
        }
        return open;
    }

    /**
     * The citizen did not file it: it is closed, and what it alone said of where to reach them counts no more (C13). Too
     * late for one that came to its end, which an activation proves to be theirs.
     */
    @Transactional(TxType.MANDATORY)
    public void disown(UUID requestId, Instant at) {
        if (close(requestId, at)) {
            PinRequest request = requests.findById(requestId);
            request.disown(at);
            persons.forgetContacts(request.personId(), requests.listContactsOfItAlone(requestId));
        }
    }

    /**
     * Another request takes its place (C9, K4): it is over, and unless it came to its end before, what it alone said of
     * where to reach the person counts no more. The caller has filed the other one, and holds the locks of request and
     * person.
     */
    @Transactional(TxType.MANDATORY)
    public void supersede(UUID requestId, Instant at) {
        if (close(requestId, at)) {
            persons.forgetContacts(requests.findById(requestId).personId(), requests.listContactsOfItAlone(requestId));
        }
    }

    /**
     * The verified caller named another contact than the one that failed: the request's other ones are not theirs either,
     * unless they said so (C13). The caller holds the locks of request and person.
     */
    @Transactional(TxType.MANDATORY)
    public void correctContact(UUID requestId, ContactPoint corrected, boolean othersConfirmed, Instant at) {
        UUID personId = requests.findById(requestId).personId();
        persons.correctContact(personId, corrected, at);
        if (!othersConfirmed) {
            persons.forgetContacts(personId, requests.listContactsOfItAlone(requestId));
        }
    }
}
