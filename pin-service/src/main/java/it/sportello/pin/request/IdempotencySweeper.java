package it.sportello.pin.request;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.Session;

/** Forgets idempotency keys a day after their request: nobody retries that late. */
@ApplicationScoped
class IdempotencySweeper {

    private static final Duration KEPT = Duration.ofHours(24);

    private static final String FORGET = """
            update pin_request set idempotency_scope = null, idempotency_key = null, request_hash = null
            where idempotency_key is not null and requested_at < :before
            """;

    private final Session session;
    private final Clock clock;

    IdempotencySweeper(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void sweep() {
        session.createNativeMutationQuery(FORGET)
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
