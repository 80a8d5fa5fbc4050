package it.sportello.contracts.event;

import it.sportello.contracts.Topic;

/**
 * A fact that one service tells the others, or the one request between them. Every record is immutable and checks its
 * components, so that an event which misses one cannot be made, neither from code nor from bytes.
 */
public sealed interface Event
        permits PinEvent, MessageEvent, DispatchEvent, DeliveryEvent, ApplicationEvent, ContactCenterEvent {

    Topic topic();

    /** The record key: events with the same key keep their order. */
    String key();
}
