package it.sportello.pin.request;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.hibernate.Session;

/** Forgets idempotency keys a day after their request: nobody retries that late. */
@ApplicationScoped
class IdempotencySweeper {

    private static final Duration KEPT = Duration.ofHours(24);

    private static final String FORGET = """
            update pin_request set idempotency_scope = null, idempotency_key = null, request_hash = null
            where id in (
                select id from pin_request where request_hash is not null and requested_at < :before
                order by requested_at limit :batch for update skip locked)
            """;

    private final Session session;
    private final Clock clock;

    IdempotencySweeper(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Sweep.rows(session, FORGET, Map.of("before", clock.instant().minus(KEPT)));
    }
}
