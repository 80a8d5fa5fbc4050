package it.sportello.pin.renewal;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.hibernate.Session;

/** Forgets tickets that nobody used in time. */
@ApplicationScoped
class RenewalTicketSweeper {

    private static final String FORGET = """
            delete from renewal_ticket where pin_id in (
                select pin_id from renewal_ticket where expires_at < :now
                order by expires_at limit :batch for update skip locked)
            """;

    private final Session session;
    private final Clock realClock = Clock.systemUTC();

    RenewalTicketSweeper(Session session) {
        this.session = session;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Sweep.rows(session, FORGET, Map.of("now", realClock.instant()));
    }
}
