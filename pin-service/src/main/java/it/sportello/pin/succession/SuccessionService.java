package it.sportello.pin.succession;

import it.sportello.pin.guess.GuessService;
import it.sportello.pin.half.HalfService;
import it.sportello.pin.issuing.MadePin;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.request.RequestDecisionService;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Ends the requests that a person's halves belong to, and a personal PIN, and issues a new PIN under a request of its own: so
 * it is followed, issued again and ended like any other, and no letter of an earlier one speaks for it (K1, A10).
 */
@ApplicationScoped
public class SuccessionService {

    private static final String FILE = """
            insert into pin_request (id, capability, person_id, predecessor_id, status, given_name, family_name, sex,
                birth_date, birth_place, street, house_number, postal_code, municipality, province, country, address_key,
                phone, first_half_channel, language, requested_at)
            select :id, :capability, r.person_id, r.id, 'ISSUED', r.given_name, r.family_name, r.sex,
                r.birth_date, r.birth_place, r.street, r.house_number, r.postal_code, r.municipality, r.province, r.country,
                r.address_key, r.phone, :channel, p.language, :at
            from pin_request r join person p on p.id = r.person_id where r.id = :predecessor
            """;

    private static final String NAME_CONTACT = """
            insert into pin_request_contact (request_id, channel, address, requested_at)
            values (:request, :channel, :address, :at)
            """;

    private final Session session;
    private final RequestDecisionService requests;
    private final PersonService persons;
    private final HalfService halves;
    private final PredecessorService predecessors;
    private final GuessService guesses;
    private final Outbox outbox;

    SuccessionService(
            Session session,
            RequestDecisionService requests,
            PersonService persons,
            HalfService halves,
            PredecessorService predecessors,
            GuessService guesses,
            Outbox outbox) {
        this.session = session;
        this.requests = requests;
        this.persons = persons;
        this.halves = halves;
        this.predecessors = predecessors;
        this.guesses = guesses;
        this.outbox = outbox;
    }

    /**
     * Alone with the person, these contacts and every request that would end, until the end of the transaction. Requests
     * come before persons, as everywhere, so halves that are issued meanwhile for another request are met by nobody's lock.
     *
     * @return false when that happened: what was decided before counts no more
     */
    @Transactional(TxType.MANDATORY)
    public boolean lock(UUID personId, UUID predecessorId, List<ContactPoint> contacts) {
        List<UUID> served = halves.listLiveRequests(personId);
        Stream.concat(served.stream(), Stream.of(predecessorId))
                .distinct()
                .sorted()
                .forEach(requests::lock);
        persons.lock(personId, contacts);
        return halves.listLiveRequests(personId).equals(served);
    }

    /** The caller holds the locks, and has decided that it is due. */
    @Transactional(TxType.MANDATORY)
    public void issue(Succession due, MadePin made, Instant at) {
        List<UUID> ended = Stream.concat(
                        halves.listLiveRequests(due.personId()).stream(), Stream.of(due.predecessorId()))
                .distinct()
                .toList();
        file(due, at);
        ended.forEach(request -> requests.supersede(request, at));
        predecessors.end(due.personId(), at);
        outbox.append(halves.issueDigital(made.halves(), due.level(), at));
        outbox.append(made.dispatches());
        guesses.forget(persons.taxCodeOf(due.personId()));
    }

    private void file(Succession due, Instant at) {
        session.createNativeMutationQuery(FILE)
                .setParameter("id", due.requestId())
                .setParameter("capability", due.capability())
                .setParameter("predecessor", due.predecessorId())
                .setParameter("channel", due.first().channel().name())
                .setParameter("at", at)
                .executeUpdate();
        name(due.requestId(), due.first(), at);
        name(due.requestId(), due.second(), at);
    }

    private void name(UUID requestId, ContactPoint contact, Instant at) {
        session.createNativeMutationQuery(NAME_CONTACT)
                .setParameter("request", requestId)
                .setParameter("channel", contact.channel().name())
                .setParameter("address", contact.address())
                .setParameter("at", at)
                .executeUpdate();
    }
}
