package it.sportello.application.officer.bulk;

import it.sportello.application.officer.decision.NewDecision;
import it.sportello.application.officer.decision.ReasonCode;
import it.sportello.application.officer.decision.Ruling;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The lines of files: kept until they are carried out, and then with what became of them. */
@ApplicationScoped
class LineRepository {

    private static final String INSERT = """
            insert into bulk_decision_line (
                bulk_id, line, protocol_number, decision, reason_code, reason, amount_cents, state)
            values (:bulk, :line, :protocol, :decision, :code, :reason, :cents, 'PENDING')
            """;

    private static final String NEXT = """
            select l.bulk_id, l.line, b.submitted_by, b.submitter_person, b.approved_by, a.id as application_id,
                   l.decision, l.reason_code, l.reason, l.amount_cents
            from bulk_decision_line l
            join bulk_decision b on b.id = l.bulk_id
            left join benefit_application a on a.protocol_number = l.protocol_number
            where l.state = 'PENDING' and (not b.needs_approval or b.approved_by is not null)
              and (l.bulk_id, l.line) > (:bulk, :line)
            order by l.bulk_id, l.line limit 1
            """;

    private static final String LOCK = """
            select line from bulk_decision_line where bulk_id = :bulk and line = :line and state = 'PENDING'
            for update skip locked
            """;

    private static final String DECIDED = """
            update bulk_decision_line set state = 'DECIDED' where bulk_id = :bulk and line = :line""";

    private static final String REFUSED = """
            update bulk_decision_line set state = 'REFUSED', problem = :problem, detail = :detail
            where bulk_id = :bulk and line = :line and state = 'PENDING'
            """;

    private final Session session;

    LineRepository(Session session) {
        this.session = session;
    }

    void insert(UUID bulk, DecisionLine line) {
        session.createNativeMutationQuery(INSERT)
                .setParameter("bulk", bulk)
                .setParameter("line", line.line())
                .setParameter("protocol", line.protocolNumber())
                .setParameter("decision", line.decision().decision().name())
                .setParameter("code", line.decision().reasonCode().name())
                .setParameter("reason", line.decision().reason())
                .setParameter("cents", line.decision().amountCents(), Long.class)
                .executeUpdate();
    }

    Optional<PendingLine> next(UUID bulk, int line) {
        return session.createNativeQuery(NEXT, Tuple.class)
                .setParameter("bulk", bulk)
                .setParameter("line", line)
                .uniqueResultOptional()
                .map(LineRepository::read);
    }

    /** Whether it is still to be carried out, and by nobody else now. */
    boolean lock(PendingLine line) {
        return session.createNativeQuery(LOCK, Integer.class)
                .setParameter("bulk", line.bulkId())
                .setParameter("line", line.line())
                .uniqueResultOptional()
                .isPresent();
    }

    void markDecided(PendingLine line) {
        session.createNativeMutationQuery(DECIDED)
                .setParameter("bulk", line.bulkId())
                .setParameter("line", line.line())
                .executeUpdate();
    }

    void markRefused(PendingLine line, ProblemException refused) {
        session.createNativeMutationQuery(REFUSED)
                .setParameter("bulk", line.bulkId())
                .setParameter("line", line.line())
                .setParameter("problem", refused.type().slug())
                .setParameter("detail", detail(refused))
                .executeUpdate();
    }

    private static String detail(ProblemException refused) {
        return refused.errors().stream()
                .findFirst()
                .map(fault -> fault.pointer() + " " + fault.detail())
                .orElseGet(refused::detail);
    }

    private static PendingLine read(Tuple row) {
        return new PendingLine(
                row.get("bulk_id", UUID.class),
                row.get("line", Integer.class),
                BulkDecision.officer(row.get("submitted_by", String.class), row.get("submitter_person", UUID.class)),
                row.get("approved_by", String.class),
                row.get("application_id", UUID.class),
                new NewDecision(
                        Ruling.valueOf(row.get("decision", String.class)),
                        ReasonCode.valueOf(row.get("reason_code", String.class)),
                        row.get("reason", String.class),
                        row.get("amount_cents", Long.class)));
    }
}
