package it.sportello.platform.outbox;

/** Fired by {@link Outbox} in the caller's transaction and heard by {@link Relay} after the commit. */
record OutboxAppended() {}
