package it.sportello.application.officer.bulk;

import it.sportello.application.change.BenefitApplication;
import it.sportello.application.officer.decision.DecisionService;
import it.sportello.application.staff.StaffAct;
import it.sportello.application.staff.StaffAudit;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Carries out one line in one transaction, with its state: however often the job dies, it is decided once. */
@ApplicationScoped
class LineService {

    private final LineRepository lines;
    private final DecisionService decisions;
    private final StaffAudit audit;

    LineService(LineRepository lines, DecisionService decisions, StaffAudit audit) {
        this.lines = lines;
        this.decisions = decisions;
        this.audit = audit;
    }

    /** The first line behind this one that may be carried out. */
    @Transactional
    Optional<PendingLine> next(UUID bulk, int line) {
        return lines.next(bulk, line);
    }

    /** @throws ProblemException as a single decision would */
    @Transactional
    void decide(PendingLine line, UUID applicationId) {
        if (lines.lock(line)) {
            BenefitApplication decided = decisions.decideUnclaimed(line.officer(), applicationId, line.decision());
            String second = line.approvedBy();
            if (second != null) {
                audit.record(
                        BulkDecision.officer(second, null),
                        StaffAct.APPLICATION_DECISION_APPROVED,
                        decided,
                        line.decision().reasonCode().name());
            }
            lines.markDecided(line);
        }
    }

    @Transactional
    void refuse(PendingLine line, ProblemException refused) {
        lines.markRefused(line, refused);
    }
}
