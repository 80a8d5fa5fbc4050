package it.sportello.pin.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.sportello.contracts.Channel;
import it.sportello.pin.person.ContactPoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PinRequestRepository implements PanacheRepositoryBase<PinRequest, UUID> {

    // Contacts are the person's by requests that were issued: what else was asked says nothing of whose they are.
    private static final String NAMED_BY_IT_ALONE = """
            select named.channel, named.address
            from pin_request_contact named join pin_request r on r.id = named.request_id
            where r.id = :id and not exists (
                select from pin_request other join pin_request_contact too on too.request_id = other.id
                where other.person_id = r.person_id and other.id <> r.id
                  and other.status in ('ISSUED', 'CLOSED') and other.disowned_at is null
                  and too.channel = named.channel and lower(too.address) = lower(named.address))
            """;

    Optional<PinRequest> findByCapability(UUID capability) {
        return find("capability", capability).firstResultOptional();
    }

    /** The contacts that no other request of the person speaks for. */
    List<ContactPoint> listContactsOfItAlone(UUID requestId) {
        return getSession()
                .createNativeQuery(NAMED_BY_IT_ALONE, Tuple.class)
                .setParameter("id", requestId)
                .getResultStream()
                .map(row -> new ContactPoint(
                        Channel.valueOf(row.get("channel", String.class)), row.get("address", String.class)))
                .toList();
    }
}
