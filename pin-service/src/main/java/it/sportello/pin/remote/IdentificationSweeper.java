package it.sportello.pin.remote;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.hibernate.Session;

/** Forgets identifications a year after they were decided (N6): no case of theirs is told again that late. */
@ApplicationScoped
class IdentificationSweeper {

    private static final Duration KEPT = Duration.ofDays(365);

    private static final String FORGET = """
            delete from remote_identification where id in (
                select id from remote_identification where status <> 'WAITING' and verified_at < :before
                order by verified_at limit :batch for update skip locked)
            """;

    private final Session session;
    private final Clock clock;

    IdentificationSweeper(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Sweep.rows(session, FORGET, Map.of("before", clock.instant().minus(KEPT)));
    }
}
