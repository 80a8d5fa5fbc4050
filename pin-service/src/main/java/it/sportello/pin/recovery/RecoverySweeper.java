package it.sportello.pin.recovery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.hibernate.Session;

/** Forgets recoveries when no code of theirs is good any more and no limit counts them. */
@ApplicationScoped
class RecoverySweeper {

    private static final Duration KEPT = Duration.ofDays(2);

    private static final String FORGET = """
            delete from pin_recovery where id in (
                select id from pin_recovery where ordered_at < :before
                order by ordered_at limit :batch for update skip locked)
            """;

    private final Session session;
    private final Clock realClock = Clock.systemUTC();

    RecoverySweeper(Session session) {
        this.session = session;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Sweep.rows(session, FORGET, Map.of("before", realClock.instant().minus(KEPT)));
    }
}
