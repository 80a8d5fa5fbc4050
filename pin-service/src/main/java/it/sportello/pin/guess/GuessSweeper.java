package it.sportello.pin.guess;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.pin.secret.SecretConfig;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.hibernate.Session;

/**
 * A month of silence ends a row of failures; sources, which are never blocked, go with the rest. Blocked persons stay: only
 * a reissue ends a block (C11).
 */
@ApplicationScoped
class GuessSweeper {

    private static final Duration KEPT = Duration.ofDays(30);

    private static final String FORGET = """
            delete from guess_counter where subject in (
                select subject from guess_counter where tried_at < :before and failures < :blockedAfter
                order by tried_at limit :batch for update skip locked)
            """;

    private final Session session;
    private final GuessLimits personLimits;
    private final Clock realClock = Clock.systemUTC();

    GuessSweeper(Session session, SecretConfig config) {
        this.session = session;
        this.personLimits = GuessLimits.ofAPerson(config.alphabet());
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Map<String, Object> parameters =
                Map.of("before", realClock.instant().minus(KEPT), "blockedAfter", personLimits.blockedAfter());
        Sweep.rows(session, FORGET, parameters);
    }
}
