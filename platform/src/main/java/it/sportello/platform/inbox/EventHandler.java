package it.sportello.platform.inbox;

import it.sportello.contracts.event.Event;

/**
 * What a service does about one kind of event. A CDI bean, one per event type and service; found by
 * {@link Consumption}, which has already done the reading, the check for duplicates and the transaction.
 */
public interface EventHandler<E extends Event> {

    Class<E> eventType();

    /**
     * Called inside the transaction of the batch. An exception takes the effect back: the event is tried again alone
     * and in the end put to the dead letters.
     *
     * @throws RejectedRecord when no further attempt can help
     */
    void handle(E event);

    /**
     * What the handler locks. Within a batch events run in the order of their lock keys, so that two replicas never wait
     * for each other; events with the same lock key keep their order.
     */
    default String lockKey(E event) {
        return event.key();
    }
}
