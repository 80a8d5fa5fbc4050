package it.sportello.pin.reissue;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.hibernate.Session;

/** Forgets reissues a year after they were decided (N6): no case of theirs is told again that late. */
@ApplicationScoped
class ReissueSweeper {

    private static final Duration KEPT = Duration.ofDays(365);

    private static final String FORGET = """
            delete from reissue where id in (
                select id from reissue where status <> 'WAITING' and validated_at < :before
                order by validated_at limit :batch for update skip locked)
            """;

    private final Session session;
    private final Clock clock;

    ReissueSweeper(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Sweep.rows(session, FORGET, Map.of("before", clock.instant().minus(KEPT)));
    }
}
