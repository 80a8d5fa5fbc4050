package it.sportello.platform.inbox.deadletter;

/** Waiting for an operator, or closed by one. */
enum DeadLetterState {
    WAITING,
    REPLAYED,
    DISCARDED
}
