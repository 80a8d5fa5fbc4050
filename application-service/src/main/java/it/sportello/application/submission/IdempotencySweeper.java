package it.sportello.application.submission;

import io.quarkus.scheduler.Scheduled;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.Session;

/** Forgets requests after 24 hours of real time, as their clients retry in real time. The slot of A4 stays taken. */
@ApplicationScoped
class IdempotencySweeper {

    /** The ids are UUIDv7 of the real clock: what was made before a moment sorts before it. */
    private static final String FORGET = """
            update benefit_application
            set idempotency_scope = null, idempotency_key = null, request_hash = null
            where id in (
                select id from benefit_application
                where request_hash is not null and id < uuidv7(interval '-24 hours')
                order by id limit :batch for update skip locked)
            """;

    private final Session session;

    IdempotencySweeper(Session session) {
        this.session = session;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Sweep.rows(session, FORGET, Map.of());
    }
}
