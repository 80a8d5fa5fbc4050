package it.sportello.application.officer.desk;

import it.sportello.application.ApplicationProblem;
import it.sportello.application.ApplicationStatus;
import it.sportello.application.change.BenefitApplication;
import it.sportello.application.change.ChangeKind;
import it.sportello.application.change.ChangeService;
import it.sportello.application.staff.StaffAct;
import it.sportello.application.staff.StaffAudit;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/** Which officer works on which application: one at a time, for ten minutes that every act begins anew (A8). */
@ApplicationScoped
public class ClaimService {

    private final ChangeService changes;
    private final ClaimRepository claims;
    private final StaffAudit audit;

    ClaimService(ChangeService changes, ClaimRepository claims, StaffAudit audit) {
        this.changes = changes;
        this.claims = claims;
        this.audit = audit;
    }

    /** Claiming twice is claiming once, for longer. */
    @Transactional
    ClaimView claim(Staff officer, UUID id) {
        BenefitApplication application = lockFit(officer, id);
        Instant leaseUntil = take(officer, id);
        audit.record(officer, StaffAct.APPLICATION_CLAIMED, application, "decision");
        return new ClaimView(id, leaseUntil);
    }

    @Transactional
    void release(Staff officer, UUID id) {
        BenefitApplication application = changes.lock(id);
        if (!claims.drop(id, officer.subject())) {
            throw notClaimed();
        }
        audit.record(officer, StaffAct.APPLICATION_RELEASED, application, "decision");
    }

    /**
     * The application, locked, with the officer's claim prolonged: every act on one begins here.
     *
     * @throws ProblemException 409 when the officer does not hold it, or nothing can be decided any more; 403 when
     *     somebody else has to decide it
     */
    @Transactional(TxType.MANDATORY)
    public BenefitApplication lockHeld(Staff officer, UUID id) {
        BenefitApplication application = lockFit(officer, id);
        if (!claims.hold(id, officer.subject())) {
            throw notClaimed();
        }
        return application;
    }

    /** The same for what nobody else holds: it is claimed on the way. */
    @Transactional(TxType.MANDATORY)
    public BenefitApplication lockFree(Staff officer, UUID id) {
        BenefitApplication application = lockFit(officer, id);
        take(officer, id);
        return application;
    }

    /** The work is done. */
    @Transactional(TxType.MANDATORY)
    public void end(Staff officer, UUID id) {
        claims.drop(id, officer.subject());
    }

    private BenefitApplication lockFit(Staff officer, UUID id) {
        BenefitApplication application = changes.lock(id);
        if (officer.is(application.personId())) {
            throw new ProblemException(ApplicationProblem.OWN_PERSON, "Ask a colleague");
        }
        if (!WorkStatus.among(application.status())) {
            throw new ProblemException(ApplicationProblem.STATUS_FORBIDS, "There is nothing to decide about it now");
        }
        if (application.status() == ApplicationStatus.UNDER_REVIEW
                && changes.wasLastMadeBy(officer, ChangeKind.REFUSED, id)) {
            throw new ProblemException(
                    ApplicationProblem.ANOTHER_OFFICER, "Who rejected it does not decide the review");
        }
        return application;
    }

    private Instant take(Staff officer, UUID id) {
        return claims.take(id, officer.subject())
                .orElseThrow(() -> new ProblemException(
                        ApplicationProblem.APPLICATION_TAKEN, "Take another one, or try again later"));
    }

    private static ProblemException notClaimed() {
        return new ProblemException(
                ApplicationProblem.APPLICATION_NOT_CLAIMED, "Claim it first; a claim ends when it is idle");
    }
}
