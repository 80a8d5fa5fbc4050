package it.sportello.application.officer.bulk;

import it.sportello.application.ApplicationProblem;
import it.sportello.application.officer.bulk.BulkView.LineView;
import it.sportello.application.staff.StaffAct;
import it.sportello.application.staff.StaffAudit;
import it.sportello.platform.security.Staff;
import it.sportello.platform.time.Ids;
import it.sportello.platform.web.idempotency.IdempotentRequest;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes files of decisions, has a second officer agree to long ones, and tells what became of them. */
@ApplicationScoped
class BulkService {

    private final BulkRepository files;
    private final LineRepository lines;
    private final StaffAudit audit;
    private final Clock clock;

    BulkService(BulkRepository files, LineRepository lines, StaffAudit audit, Clock clock) {
        this.files = files;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    /** Its id; a repeated request gets that of the first one. */
    @Transactional
    UUID submit(Staff officer, List<DecisionLine> decisions, @Nullable IdempotentRequest request) {
        Instant now = now();
        long alone = files.lockLinesAlone(officer, now.minus(BulkDecision.ALONE_WITHIN));
        boolean needsApproval = BulkDecision.needsApproval(alone, decisions.size());
        BulkDecision bulk = new BulkDecision(Ids.next(), officer, now, needsApproval, null);
        if (!files.insert(bulk, request)) {
            return repeated(request);
        }
        decisions.forEach(decision -> lines.insert(bulk.id(), decision));
        audit.record(officer, StaffAct.DECISIONS_SUBMITTED, bulk.id(), decisions.size() + " lines");
        return bulk.id();
    }

    @Transactional
    BulkView show(Staff officer, UUID id) {
        BulkDecision bulk = files.find(id).orElseThrow(CommonProblem.NOT_FOUND::problem);
        if (!bulk.isBy(officer)) {
            requireNotConcerned(officer, id);
        }
        List<LineView> views = files.lines(id);
        long pending =
                views.stream().filter(line -> line.state() == LineState.PENDING).count();
        audit.record(officer, StaffAct.DECISIONS_READ, id, "decisions");
        return new BulkView(
                id,
                bulk.state(pending, now()),
                bulk.submitter().subject(),
                bulk.submittedAt(),
                bulk.approvedBy(),
                views);
    }

    /** The second officer agrees to the file as it is; the job takes it from here. */
    @Transactional
    void approve(Staff officer, UUID id) {
        BulkDecision bulk = files.lock(id).orElseThrow(CommonProblem.NOT_FOUND::problem);
        if (bulk.isBy(officer)) {
            throw new ProblemException(ApplicationProblem.ANOTHER_OFFICER, "Nobody approves decisions of their own");
        }
        if (!bulk.awaitsApproval(now())) {
            throw new ProblemException(
                    ApplicationProblem.NOT_AWAITING_APPROVAL, "It was approved, needs no approval, or has lapsed");
        }
        requireNotConcerned(officer, id);
        files.approve(id, officer, now());
        audit.record(officer, StaffAct.DECISIONS_APPROVED, id, "second officer");
    }

    /** K6. Whoever handed it in wrote every line of it: theirs is refused to them when its turn comes. */
    private void requireNotConcerned(Staff officer, UUID id) {
        UUID ownPerson = officer.ownPerson();
        if (ownPerson != null && files.concerns(id, ownPerson)) {
            throw new ProblemException(ApplicationProblem.OWN_PERSON, "Ask a colleague");
        }
    }

    private UUID repeated(@Nullable IdempotentRequest request) {
        if (request == null) {
            throw new IllegalStateException("Without a key nothing is repeated");
        }
        BulkRepository.Remembered first = files.findRemembered(request)
                .orElseThrow(() -> new IllegalStateException("The row that was in the way is gone"));
        request.requireSame(first.requestHash());
        return first.id();
    }

    private Instant now() {
        return clock.instant();
    }
}
