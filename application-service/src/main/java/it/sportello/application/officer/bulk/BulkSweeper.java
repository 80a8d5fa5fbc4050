package it.sportello.application.officer.bulk;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.application.staff.StaffAct;
import it.sportello.application.staff.StaffAudit;
import it.sportello.platform.time.Sweep;
import it.sportello.platform.web.idempotency.RememberedRequests;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Carries out files of decisions line by line. A line that fails for itself holds up no other, and is tried again. */
@ApplicationScoped
class BulkSweeper {

    private static final Logger LOG = Logger.getLogger(BulkSweeper.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String LAPSE = """
            update bulk_decision_line set state = 'LAPSED'
            where (bulk_id, line) in (
                select bulk_id, line from bulk_decision_line join bulk_decision on id = bulk_id
                where state = 'PENDING' and needs_approval and approved_by is null and submitted_at <= :lapsed
                limit :batch for update of bulk_decision_line skip locked)
            """;

    private final LineService lines;
    private final StaffAudit audit;
    private final Session session;
    private final Clock clock;

    BulkSweeper(LineService lines, StaffAudit audit, Session session, Clock clock) {
        this.lines = lines;
        this.audit = audit;
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void carryOut() {
        Optional<PendingLine> next = lines.next(BEFORE_ALL, 0);
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            PendingLine line = next.get();
            carryOut(line);
            next = lines.next(line.bulkId(), line.line());
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        RememberedRequests.forget(session, "bulk_decision");
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void lapse() {
        Instant lapsed = clock.instant().minus(BulkDecision.APPROVED_WITHIN);
        Sweep.rows(session, LAPSE, Map.of("lapsed", lapsed.atOffset(ZoneOffset.UTC)));
    }

    private void carryOut(PendingLine line) {
        try {
            decide(line);
        } catch (ProblemException refused) {
            lines.refuse(line, refused);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Line %d of %s was not carried out and stays", line.line(), line.bulkId());
        }
    }

    private void decide(PendingLine line) {
        UUID applicationId = line.applicationId();
        if (applicationId == null) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "No application has this number");
        }
        audit.watch(
                line.officer(),
                StaffAct.APPLICATION_DECISION_REFUSED,
                applicationId,
                () -> lines.decide(line, applicationId));
    }
}
