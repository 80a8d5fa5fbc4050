package it.sportello.pin.staff.guard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** Forgets what was used in hours that have passed: it counts against nobody. */
@ApplicationScoped
class StaffQuotaSweeper {

    private static final int BATCH = 1_000;

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
        Sweep.untilDone(() -> QuarkusTransaction.requiringNew().call(this::forgetBatch));
    }

    private int forgetBatch() {
        return session.createNativeMutationQuery(FORGET)
                .setParameter("batch", BATCH)
                .executeUpdate();
    }
}
