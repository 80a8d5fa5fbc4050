package it.sportello.application.officer.decision;

import io.quarkus.scheduler.Scheduled;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.Session;

/** Deletes claims that no decision ended. A claim is over with its lease: whoever lost it is answered the same without it. */
@ApplicationScoped
class ClaimSweeper {

    private static final String FORGET = """
            delete from officer_claim where application_id in (
                select application_id from officer_claim
                where lease_until < now() - interval '1 day'
                order by lease_until limit :batch for update skip locked)
            """;

    private final Session session;

    ClaimSweeper(Session session) {
        this.session = session;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Sweep.rows(session, FORGET, Map.of());
    }
}
