package it.sportello.platform.inbox;

import it.sportello.contracts.event.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a record turned out to be. */
sealed interface Reading {

    /** An event that a handler of this service waits for. */
    record Readable<E extends Event>(
            UUID eventId,
            E event,
            EventHandler<E> handler,
            @Nullable String traceparent) implements Reading {

        void handle() {
            handler.handle(event);
        }

        String lockKey() {
            return handler.lockKey(event);
        }
    }

    /** Nothing for this service: a type that it has no handler for, or one that only a later release knows. */
    record Ignored(boolean typeKnown) implements Reading {}

    /** Will never be readable by this release. The reason holds nothing of the content. */
    record Unreadable(String reason) implements Reading {}
}
