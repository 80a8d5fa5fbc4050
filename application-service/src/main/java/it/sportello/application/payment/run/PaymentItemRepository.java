package it.sportello.application.payment.run;

import it.sportello.application.StoredRows;
import it.sportello.application.payment.hold.PaymentCandidate;
import it.sportello.application.payment.order.PaymentOrder.Totals;
import it.sportello.application.payment.run.RunFigures.Group;
import it.sportello.application.staff.StaffAct;
import it.sportello.platform.security.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The payments of runs, by plain statements: there are thousands of them in a run. */
@ApplicationScoped
class PaymentItemRepository {

    /** A run that is collected at the same time may have been quicker: an application is in one of them. */
    private static final String INSERT = """
            insert into payment_item (run_id, application_id, state, amount_cents, in_cash, collected_at)
            values (?, ?, 'COLLECTED', ?, ?, ?) on conflict do nothing""";

    private static final String COLLECTED = """
            select application_id, amount_cents, in_cash, collected_at from payment_item
            where run_id = ? and state = 'COLLECTED' order by application_id limit ?""";

    /** Each time that a payment is ordered anew it gets a name of its own. */
    private static final String ORDER = """
            update payment_item set state = 'ORDERED', end_to_end_id = :protocol || '-' || (
                select count(*) + 1 from payment_item earlier
                where earlier.application_id = :application and earlier.end_to_end_id is not null)
            where run_id = :run and application_id = :application
            """;

    private static final String DROP = """
            update payment_item set state = 'DROPPED', reason = :reason
            where run_id = :run and application_id = :application
            """;

    private static final String DROP_COLLECTED = """
            update payment_item set state = 'DROPPED', reason = :reason where run_id = :run and state = 'COLLECTED'
            """;

    /** A11: repudiated between order and file. Nothing else can have happened to them (A8). */
    private static final String DROP_STOPPED = """
            update payment_item item set state = 'DROPPED', reason = :reason
            from benefit_application application
            where item.run_id = :run and item.state = 'ORDERED'
              and application.id = item.application_id and application.status = 'REPUDIATED'
            """;

    private static final String FIGURES = """
            select state, reason, in_cash, count(*), sum(amount_cents) from payment_item
            where run_id = :run group by 1, 2, 3
            """;

    private static final String REPUDIATED = """
            select count(*) from payment_item item join benefit_application application on application.id = item.application_id
            where item.run_id = :run and item.state <> 'DROPPED' and application.status = 'REPUDIATED'
            """;

    /** Ordered by another run before, whatever became of that. */
    private static final String REPETITIONS = """
            select count(*) from payment_item item
            where item.run_id = :run and item.state <> 'DROPPED' and exists (
                select from payment_item earlier
                where earlier.application_id = item.application_id and earlier.collected_at < item.collected_at
                  and earlier.end_to_end_id is not null)
            """;

    /** K7: whoever reads the file reads of each of them. */
    private static final String RECORD_READ = """
            insert into audit (id, actor, action, person_id, case_id, reason)
            select uuidv7(), :officer, :act, application.person_id, item.run_id::text, 'payment run'
            from payment_item item join benefit_application application on application.id = item.application_id
            where item.run_id = :run and item.state not in ('COLLECTED', 'DROPPED')
            """;

    private final Session session;

    PaymentItemRepository(Session session) {
        this.session = session;
    }

    record Collected(UUID applicationId, long amountCents, boolean inCash, Instant at) {}

    /** How many of them are in this run now. */
    int insert(UUID runId, List<PaymentCandidate> candidates, Instant at) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                int taken = 0;
                for (PaymentCandidate candidate : candidates) {
                    insert.setObject(1, runId);
                    insert.setObject(2, candidate.id());
                    insert.setObject(3, candidate.grantedCents());
                    insert.setBoolean(4, candidate.inCash());
                    insert.setObject(5, at.atOffset(ZoneOffset.UTC));
                    taken += insert.executeUpdate();
                }
                return taken;
            }
        });
    }

    List<Collected> listCollected(UUID runId, int limit) {
        return StoredRows.list(session, COLLECTED, PaymentItemRepository::collected, runId, limit);
    }

    void markOrdered(UUID runId, UUID applicationId, String protocolNumber) {
        session.createNativeMutationQuery(ORDER)
                .setParameter("protocol", protocolNumber)
                .setParameter("application", applicationId)
                .setParameter("run", runId)
                .executeUpdate();
    }

    void drop(UUID runId, UUID applicationId, DropReason reason) {
        session.createNativeMutationQuery(DROP)
                .setParameter("reason", reason.name())
                .setParameter("run", runId)
                .setParameter("application", applicationId)
                .executeUpdate();
    }

    void dropCollected(UUID runId) {
        dropAll(DROP_COLLECTED, runId, DropReason.RUN_CANCELLED);
    }

    void dropStopped(UUID runId) {
        dropAll(DROP_STOPPED, runId, DropReason.STATUS_CHANGED);
    }

    private void dropAll(String statement, UUID runId, DropReason reason) {
        session.createNativeMutationQuery(statement)
                .setParameter("reason", reason.name())
                .setParameter("run", runId)
                .executeUpdate();
    }

    void recordRead(UUID runId, Staff officer) {
        session.createNativeMutationQuery(RECORD_READ)
                .setParameter("officer", officer.subject())
                .setParameter("act", StaffAct.PAYMENT_FILE_READ.word())
                .setParameter("run", runId)
                .executeUpdate();
    }

    RunFigures figures(UUID runId) {
        return new RunFigures(
                session.createNativeQuery(FIGURES, Object[].class)
                        .setParameter("run", runId)
                        .getResultStream()
                        .map(PaymentItemRepository::group)
                        .toList(),
                count(REPETITIONS, runId),
                count(REPUDIATED, runId));
    }

    private int count(String statement, UUID runId) {
        return Math.toIntExact(session.createNativeQuery(statement, Long.class)
                .setParameter("run", runId)
                .getSingleResult());
    }

    /** A reason is ours for what was dropped, and the bank's for what came back. */
    private static Collected collected(ResultSet row) throws SQLException {
        return new Collected(
                row.getObject("application_id", UUID.class),
                row.getLong("amount_cents"),
                row.getBoolean("in_cash"),
                row.getObject("collected_at", OffsetDateTime.class).toInstant());
    }

    private static Group group(Object[] row) {
        String state = (String) row[0];
        return new Group(
                state,
                state.equals("DROPPED") ? DropReason.valueOf((String) row[1]) : null,
                (Boolean) row[2],
                new Totals(((Number) row[3]).intValue(), ((Number) row[4]).longValue()));
    }
}
