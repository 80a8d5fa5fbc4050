package it.sportello.pin.code;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.hibernate.Session;

/** Forgets codes a day after they ran out, and when contacts were sent some once it counts no more. */
@ApplicationScoped
class CodeSweeper {

    /** Longer than anybody asks whether a code was confirmed. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final String FORGET_CODES = """
            delete from one_time_code where id in (
                select id from one_time_code where valid_until < :before
                order by valid_until limit :batch for update skip locked)
            """;

    private static final String FORGET_SENDINGS = """
            delete from code_sending where (contact, sent_at) in (
                select contact, sent_at from code_sending where sent_at < :before
                order by sent_at limit :batch for update skip locked)
            """;

    private final Session session;
    private final Clock clock;
    private final Clock realClock = Clock.systemUTC();

    CodeSweeper(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Sweep.rows(session, FORGET_CODES, Map.of("before", clock.instant().minus(KEPT)));
        Sweep.rows(
                session, FORGET_SENDINGS, Map.of("before", realClock.instant().minus(CodeAllowance.REMEMBERED)));
    }
}
