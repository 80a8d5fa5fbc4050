package it.sportello.notification.dispatch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** Forgets deliveries twelve months after they were ordered (N6); what still waits to be handed over is never that old. */
@ApplicationScoped
class RetentionSweeper {

    private static final int SWEPT_AT_ONCE = 1_000;

    /** The ids are UUIDv7 of the real clock, by which their history is dropped, too. */
    private static final String FORGET = """
            delete from delivery where dispatch_id in (
                select dispatch_id from delivery
                 where dispatch_id < uuidv7(interval '-12 months') and sealed is null
                 order by dispatch_id
                 limit :most
                   for update skip locked)""";

    private final Session session;

    RetentionSweeper(Session session) {
        this.session = session;
    }

    @Scheduled(
            every = "1h",
            delayed = "10m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void sweep() {
        int forgotten = SWEPT_AT_ONCE;
        while (forgotten == SWEPT_AT_ONCE) {
            forgotten = QuarkusTransaction.requiringNew().call(this::forgetBatch);
        }
    }

    private int forgetBatch() {
        return session.createNativeMutationQuery(FORGET)
                .setParameter("most", SWEPT_AT_ONCE)
                .executeUpdate();
    }
}
