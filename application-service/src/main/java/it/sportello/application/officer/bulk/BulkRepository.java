package it.sportello.application.officer.bulk;

import it.sportello.application.officer.bulk.BulkView.LineView;
import it.sportello.application.officer.decision.ReasonCode;
import it.sportello.application.officer.decision.Ruling;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.idempotency.IdempotentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Files of decisions in PostgreSQL. */
@ApplicationScoped
class BulkRepository {

    private static final String LOCK_OFFICER = """
            select count(pg_advisory_xact_lock(hashtextextended('bulk_decision ' || :officer, 0)))
            """;

    private static final String ALONE = """
            select count(*) from bulk_decision join bulk_decision_line on bulk_id = id
            where submitted_by = :officer and submitted_at > :since and not needs_approval
            """;

    private static final String INSERT = """
            insert into bulk_decision (id, submitted_by, submitter_person, submitted_at, needs_approval,
                idempotency_scope, idempotency_key, request_hash)
            values (:id, :officer, :person, :at, :needsApproval, :scope, :key, :hash)
            on conflict (idempotency_scope, idempotency_key) do nothing
            """;

    private static final String SELECT = """
            select id, submitted_by, submitter_person, submitted_at, needs_approval, approved_by from bulk_decision
            where id = :id""";

    private static final String REMEMBERED = """
            select id, request_hash from bulk_decision where idempotency_scope = :scope and idempotency_key = :key
            """;

    private static final String APPROVE = """
            update bulk_decision set approved_by = :officer, approved_at = :at where id = :id""";

    private static final String LINES = """
            select line, protocol_number, decision, reason_code, reason, amount_cents, state, problem, detail
            from bulk_decision_line where bulk_id = :id order by line
            """;

    private static final String CONCERNS = """
            select count(*) from bulk_decision_line join benefit_application using (protocol_number)
            where bulk_id = :id and person_id = :person
            """;

    private final Session session;

    BulkRepository(Session session) {
        this.session = session;
    }

    /** A file that was handed in before, with the hash of the request. */
    record Remembered(UUID id, byte[] requestHash) {}

    /**
     * How many lines this officer has handed in since then without a second one. No other file of theirs is counted until
     * the end of the transaction: two in the same instant would not know of each other.
     */
    long lockLinesAlone(Staff officer, Instant since) {
        session.createNativeQuery(LOCK_OFFICER, Long.class)
                .setParameter("officer", officer.subject())
                .getSingleResult();
        return session.createNativeQuery(ALONE, Long.class)
                .setParameter("officer", officer.subject())
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Whether it is new: false when the same key was used before. */
    boolean insert(BulkDecision bulk, @Nullable IdempotentRequest request) {
        Staff submitter = bulk.submitter();
        return session.createNativeMutationQuery(INSERT)
                        .setParameter("id", bulk.id())
                        .setParameter("officer", submitter.subject())
                        .setParameter("person", submitter.ownPerson(), UUID.class)
                        .setParameter("at", bulk.submittedAt())
                        .setParameter("needsApproval", bulk.needsApproval())
                        .setParameter("scope", request == null ? null : request.scope(), String.class)
                        .setParameter("key", request == null ? null : request.key(), UUID.class)
                        .setParameter("hash", request == null ? null : request.requestHash(), byte[].class)
                        .executeUpdate()
                == 1;
    }

    Optional<Remembered> findRemembered(IdempotentRequest request) {
        return session.createNativeQuery(REMEMBERED, Tuple.class)
                .setParameter("scope", request.scope())
                .setParameter("key", request.key())
                .uniqueResultOptional()
                .map(row -> new Remembered(row.get("id", UUID.class), row.get("request_hash", byte[].class)));
    }

    Optional<BulkDecision> find(UUID id) {
        return select(SELECT, id);
    }

    /** Nobody else approves it until the end of the transaction. */
    Optional<BulkDecision> lock(UUID id) {
        return select(SELECT + " for update", id);
    }

    void approve(UUID id, Staff officer, Instant at) {
        session.createNativeMutationQuery(APPROVE)
                .setParameter("id", id)
                .setParameter("officer", officer.subject())
                .setParameter("at", at)
                .executeUpdate();
    }

    List<LineView> lines(UUID id) {
        return session.createNativeQuery(LINES, Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(BulkRepository::line)
                .toList();
    }

    /** Whether one of its lines is about this person's application. */
    boolean concerns(UUID id, UUID person) {
        return session.createNativeQuery(CONCERNS, Long.class)
                        .setParameter("id", id)
                        .setParameter("person", person)
                        .getSingleResult()
                > 0;
    }

    private Optional<BulkDecision> select(String sql, UUID id) {
        NativeQuery<Tuple> query = session.createNativeQuery(sql, Tuple.class);
        return query.setParameter("id", id).uniqueResultOptional().map(BulkRepository::bulk);
    }

    private static BulkDecision bulk(Tuple row) {
        return new BulkDecision(
                row.get("id", UUID.class),
                BulkDecision.officer(row.get("submitted_by", String.class), row.get("submitter_person", UUID.class)),
                row.get("submitted_at", Instant.class),
                row.get("needs_approval", Boolean.class),
                row.get("approved_by", String.class));
    }

    private static LineView line(Tuple row) {
        return new LineView(
                row.get("line", Integer.class),
                row.get("protocol_number", String.class),
                Ruling.valueOf(row.get("decision", String.class)),
                ReasonCode.valueOf(row.get("reason_code", String.class)),
                row.get("reason", String.class),
                row.get("amount_cents", Long.class),
                LineState.valueOf(row.get("state", String.class)),
                row.get("problem", String.class),
                row.get("detail", String.class));
    }
}
