package it.sportello.pin.session;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.hibernate.Session;

/** Forgets sessions that nobody carried on in time (C12). */
@ApplicationScoped
class SessionSweeper {

    private static final String FORGET = """
            delete from citizen_session where id in (
                select id from citizen_session where idle_until < :now
                order by idle_until limit :batch for update skip locked)
            """;

    private final Session session;
    private final Clock realClock = Clock.systemUTC();

    SessionSweeper(Session session) {
        this.session = session;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Sweep.rows(session, FORGET, Map.of("now", realClock.instant()));
    }
}
