package it.sportello.platform.web.entrance;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One request from its first to its last moment. It ends once, whatever tells of the end first: the server keeps a
 * single slot for end and close handlers, and others write into it.
 */
final class Visit {

    private final RoutingContext request;
    private final Runnable givePlaceBack;
    private final Instant arrived = Instant.now();
    private final long start = System.nanoTime();
    private final AtomicBoolean over = new AtomicBoolean();

    Visit(RoutingContext request, Runnable givePlaceBack) {
        this.request = request;
        this.givePlaceBack = givePlaceBack;
    }

    void end() {
        if (over.compareAndSet(false, true)) {
            givePlaceBack.run();
            AccessLog.record(request, arrived, Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
