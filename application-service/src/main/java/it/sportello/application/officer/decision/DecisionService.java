package it.sportello.application.officer.decision;

import it.sportello.application.ApplicationProblem;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.catalogue.Catalogue;
import it.sportello.application.change.Author;
import it.sportello.application.change.BenefitApplication;
import it.sportello.application.change.ChangeService;
import it.sportello.application.officer.desk.ClaimService;
import it.sportello.application.staff.StaffAudit;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** Carries out what officers decide (A8). The applicant is told, and so is whoever pays. */
@ApplicationScoped
public class DecisionService {

    private final ClaimService claims;
    private final ChangeService changes;
    private final Catalogue catalogue;
    private final GrantRepository grants;
    private final FlagRepository flags;
    private final StaffAudit audit;

    DecisionService(
            ClaimService claims,
            ChangeService changes,
            Catalogue catalogue,
            GrantRepository grants,
            FlagRepository flags,
            StaffAudit audit) {
        this.claims = claims;
        this.changes = changes;
        this.catalogue = catalogue;
        this.grants = grants;
        this.flags = flags;
        this.audit = audit;
    }

    /** Of an application that the officer has claimed. */
    @Transactional
    void decide(Staff officer, UUID id, NewDecision decision) {
        requireSound(decision);
        carryOut(officer, claims.lockHeld(officer, id), decision);
    }

    /**
     * Of an application that nobody else has claimed, and whose file nobody has read: what is flagged is not accepted so.
     */
    @Transactional(TxType.MANDATORY)
    public BenefitApplication decideUnclaimed(Staff officer, UUID id, NewDecision decision) {
        requireSound(decision);
        BenefitApplication application = claims.lockFree(officer, id);
        if (decision.decision() == Ruling.ACCEPTED && flags.isFlagged(id)) {
            throw new ProblemException(ApplicationProblem.FLAGGED_APPLICATION, "Flagged: decide it by itself");
        }
        carryOut(officer, application, decision);
        return application;
    }

    private void carryOut(Staff officer, BenefitApplication application, NewDecision decision) {
        String code = decision.reasonCode().name();
        changes.make(decision.decision().change(), application, Author.staff(officer, code, decision.reason()));
        if (decision.decision() == Ruling.ACCEPTED) {
            grant(application, decision);
        }
        claims.end(officer, application.id());
        audit.record(officer, decision.decision().act(), application, code);
    }

    private void grant(BenefitApplication application, NewDecision decision) {
        Benefit benefit = catalogue
                .find(application.benefit())
                .orElseThrow(() -> faulty("/decision", "is not possible: the benefit left the catalogue"));
        switch (Award.of(benefit.amount(), grants.declarationOf(application.id()), decision.amountCents())) {
            case Award.Granted award -> grants.grant(application.id(), award);
            case Award.Refused(String detail) -> throw faulty("/amount_cents", detail);
        }
    }

    private static void requireSound(NewDecision decision) {
        List<FieldError> faults = decision.findFaults();
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.problem().withErrors(faults);
        }
    }

    private static ProblemException faulty(String pointer, String detail) {
        return CommonProblem.INVALID_CONTENT.problem().withErrors(List.of(new FieldError(pointer, detail)));
    }
}
