package it.sportello.application.draft;

import io.quarkus.scheduler.Scheduled;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.hibernate.Session;

/** Deletes drafts that nobody saved for 30 days. */
@ApplicationScoped
class DraftSweeper {

    private static final String EXPIRE = """
            delete from draft where (person_id, benefit, first_issue) in (
                select person_id, benefit, first_issue from draft
                where saved_at <= :expired order by saved_at limit :batch for update skip locked)
            """;

    private final Session session;
    private final Clock clock;

    DraftSweeper(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        Sweep.rows(
                session,
                EXPIRE,
                Map.of("expired", clock.instant().minus(Draft.LIFE).atOffset(ZoneOffset.UTC)));
    }
}
