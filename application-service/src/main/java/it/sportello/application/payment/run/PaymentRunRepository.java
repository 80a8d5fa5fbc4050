package it.sportello.application.payment.run;

import it.sportello.platform.security.Staff;
import it.sportello.platform.web.idempotency.IdempotentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class PaymentRunRepository {

    private static final String INSERT = """
            insert into payment_run (id, status, benefit, execution_date, max_payments, requested_by, requested_by_person,
                requested_at, idempotency_scope, idempotency_key, request_hash)
            values (:id, 'COLLECTING', :benefit, :execution_date, :max_payments, :officer, :own_person, :at, :scope, :key, :hash)
            on conflict do nothing
            """;

    /** What the sweeper has to work on: also drafts that nobody has approved for a day. */
    private static final String UNFINISHED = """
            from payment_run
            where status in ('COLLECTING', 'APPROVING', 'DRAFT') and (status <> 'DRAFT' or requested_at <= :lapsed)
            """;

    private static final String NEXT = "select id " + UNFINISHED + " and id > :after order by id limit 1";

    /** Whoever works on a run holds its row: another replica takes the next one. */
    private static final String CLAIM = "select * " + UNFINISHED + " and id = :id for update skip locked";

    private static final String PAGE = "select * from payment_run where id < :before order by id desc limit :limit";

    private static final String REMEMBERED =
            "select id, request_hash from payment_run where idempotency_scope = :scope and idempotency_key = :key";

    private final Session session;

    PaymentRunRepository(Session session) {
        this.session = session;
    }

    /** A run whose first answer may be asked for again. */
    record Remembered(UUID id, byte[] requestHash) {}

    /** False when the request was seen before. */
    boolean insert(UUID id, CheckedRun run, Staff officer, Instant at, IdempotentRequest request) {
        return session.createNativeMutationQuery(INSERT)
                        .setParameter("id", id)
                        .setParameter("benefit", run.benefit(), String.class)
                        .setParameter("execution_date", run.executionDate())
                        .setParameter("max_payments", run.maxPayments())
                        .setParameter("officer", officer.subject())
                        .setParameter("own_person", officer.ownPerson(), UUID.class)
                        .setParameter("at", at.atOffset(ZoneOffset.UTC))
                        .setParameter("scope", request.scope())
                        .setParameter("key", request.key())
                        .setParameter("hash", request.requestHash())
                        .executeUpdate()
                == 1;
    }

    Remembered findRemembered(IdempotentRequest request) {
        Object[] row = session.createNativeQuery(REMEMBERED, Object[].class)
                .setParameter("scope", request.scope())
                .setParameter("key", request.key())
                .getSingleResult();
        return new Remembered((UUID) row[0], (byte[]) row[1]);
    }

    Optional<PaymentRun> find(UUID id) {
        return Optional.ofNullable(session.find(PaymentRun.class, id));
    }

    Optional<PaymentRun> lock(UUID id) {
        return Optional.ofNullable(session.find(PaymentRun.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Newest first: the ids are UUIDv7. */
    List<PaymentRun> listBefore(UUID before, int limit) {
        return session.createNativeQuery(PAGE, PaymentRun.class)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .list();
    }

    /** @param lapsed drafts that were asked for then or before lapse */
    Optional<UUID> findUnfinished(UUID after, Instant lapsed) {
        return session.createNativeQuery(NEXT, UUID.class)
                .setParameter("after", after)
                .setParameter("lapsed", lapsed.atOffset(ZoneOffset.UTC))
                .uniqueResultOptional();
    }

    /** Empty when another replica has it, or has finished it. */
    Optional<PaymentRun> claimUnfinished(UUID id, Instant lapsed) {
        return session.createNativeQuery(CLAIM, PaymentRun.class)
                .setParameter("id", id)
                .setParameter("lapsed", lapsed.atOffset(ZoneOffset.UTC))
                .uniqueResultOptional();
    }
}
