package it.sportello.pin.filing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.hibernate.Session;

/** Forgets filings that no letter will name: their first half is long out of date, or has been replaced by a PIN (N6). */
@ApplicationScoped
class FilingSweeper {

    private static final Duration KEPT = Duration.ofDays(365);

    private static final String FORGET = """
            delete from filing where application_id in (
                select application_id from filing where filed_at < :before
                order by filed_at limit :batch)
            """;

    private final Session session;
    private final Clock clock;

    FilingSweeper(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Sweep.rows(session, FORGET, Map.of("before", clock.instant().minus(KEPT)));
    }
}
