package it.sportello.platform.outbox;

import it.sportello.contracts.event.CloudEventHeaders;
import it.sportello.contracts.event.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.MDC;

/** Where a service puts what the others have to hear, in the same transaction as the state it speaks of. */
@ApplicationScoped
public class Outbox {

    private final EntityManager entityManager;

    private final jakarta.enterprise.event.Event<OutboxAppended> appended;

    Outbox(EntityManager entityManager, jakarta.enterprise.event.Event<OutboxAppended> appended) {
        this.entityManager = entityManager;
        this.appended = appended;
    }

    /** @see #append(Collection) */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Event... events) {
        append(List.of(events));
    }

    /**
     * Published in this order after the caller's transaction commits, never if it rolls back. Events of one key that two
     * transactions append are in commit order if both lock, before they append, the row which the key names.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Collection<? extends Event> events) {
        if (events.isEmpty()) {
            return;
        }
        // State first: its locks decide who comes first, then the events take their places in that order.
        entityManager.flush();
        String traceparent = (String) MDC.get(CloudEventHeaders.TRACE_PARENT);
        entityManager.unwrap(Session.class).doWork(connection -> OutboxTable.append(connection, events, traceparent));
        appended.fire(new OutboxAppended());
    }
}
