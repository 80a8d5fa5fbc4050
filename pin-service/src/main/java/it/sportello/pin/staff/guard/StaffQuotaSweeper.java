package it.sportello.pin.staff.guard;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.Session;

/** Forgets what was used in hours that have passed: it counts against nobody. */
@ApplicationScoped
class StaffQuotaSweeper {

    private static final String FORGET = """
            delete from staff_quota where (subject, act) in (
                select subject, act from staff_quota where hour < date_trunc('hour', now())
                limit :batch for update skip locked)
            """;

    private final Session session;

    StaffQuotaSweeper(Session session) {
        this.session = session;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Sweep.rows(session, FORGET, Map.of());
    }
}
