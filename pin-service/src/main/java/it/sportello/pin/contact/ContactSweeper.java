package it.sportello.pin.contact;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.hibernate.Session;

/** Forgets contacts that were named long enough ago, and those taken away long enough. */
@ApplicationScoped
class ContactSweeper {

    private static final String FORGET_PENDING = """
            delete from pending_contact where code_id in (
                select code_id from pending_contact
                where valid_until < :now and recorded_at < now() - interval '24 hours'
                order by valid_until limit :batch for update skip locked)
            """;

    private static final String FORGET_FORMER = """
            delete from former_contact where (person_id, channel, address) in (
                select person_id, channel, address from former_contact where told_until < :now
                order by told_until limit :batch for update skip locked)
            """;

    private final Session session;
    private final Clock clock;

    ContactSweeper(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Map<String, Object> now = Map.of("now", clock.instant());
        Sweep.rows(session, FORGET_PENDING, now);
        Sweep.rows(session, FORGET_FORMER, now);
    }
}
