package it.sportello.platform.outbox;

import it.sportello.contracts.event.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Where a service puts what the others have to hear, in the same transaction as the state it speaks of. */
@ApplicationScoped
public class Outbox {

    /** @see #append(Collection) */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Event... events) {
        append(List.of(events));
    }

    /** Published in this order after the caller's transaction commits, never if it rolls back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Collection<? extends Event> events) {
        throw new UnsupportedOperationException("lands next");
    }
}
