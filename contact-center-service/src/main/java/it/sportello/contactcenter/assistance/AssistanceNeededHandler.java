package it.sportello.contactcenter.assistance;

import it.sportello.contracts.AssistanceReason;
import it.sportello.contracts.event.PinEvent.AssistanceNeeded;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.stream.Collectors;

/** Puts a request that an agent has to talk over on the board. It never becomes overdue: nothing is under way (K1). */
@ApplicationScoped
class AssistanceNeededHandler implements EventHandler<AssistanceNeeded> {

    private final EntityManager entities;

    AssistanceNeededHandler(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Class<AssistanceNeeded> eventType() {
        return AssistanceNeeded.class;
    }

    @Override
    public void handle(AssistanceNeeded event) {
        entities.createNativeQuery("""
                        insert into assistance (request_id, person_id, reasons, requested_at)
                        values (:request, :person, :reasons, :requested) on conflict do nothing""")
                .setParameter("request", event.requestId())
                .setParameter("person", event.personId())
                .setParameter("reasons", namesOf(event))
                .setParameter("requested", event.requestedAt())
                .executeUpdate();
    }

    @Override
    public String lockKey(AssistanceNeeded event) {
        return event.requestId().toString();
    }

    private static String namesOf(AssistanceNeeded event) {
        return event.reasons().stream().sorted().map(AssistanceReason::name).collect(Collectors.joining(","));
    }
}
