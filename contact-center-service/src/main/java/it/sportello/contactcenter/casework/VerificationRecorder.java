package it.sportello.contactcenter.casework;

import it.sportello.contactcenter.ContactCenterProblem;
import it.sportello.contactcenter.casework.form.VerificationView;
import it.sportello.contactcenter.casework.script.CallerLockService;
import it.sportello.contactcenter.casework.script.Question;
import it.sportello.contactcenter.casework.script.ScriptProgress;
import it.sportello.contactcenter.casework.script.ScriptStanding;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Keeps the script's steps (K6). */
@ApplicationScoped
class VerificationRecorder {

    private final CaseService desk;
    private final CaseRepository cases;
    private final CallerLockService locks;
    private final CaseAudit audit;

    VerificationRecorder(CaseService desk, CaseRepository cases, CallerLockService locks, CaseAudit audit) {
        this.desk = desk;
        this.cases = cases;
        this.locks = locks;
        this.audit = audit;
    }

    /** Whose case it is, when the script has come to this question and is not locked. */
    @Transactional
    UUID admit(Staff staff, UUID caseId, Question question) {
        return lockDue(staff, caseId, question).personId();
    }

    /** The step is checked anew: somebody may have sent the same answer twice, or many guesses at once. */
    @Transactional
    VerificationView record(Staff staff, UUID caseId, Question question, boolean right) {
        Case held = lockDue(staff, caseId, question);
        ScriptProgress progress = held.script().answer(right);
        held.proceed(progress);
        switch (progress.standing()) {
            case ScriptStanding.Asking _ -> audit.record(staff, "caller-answered", held);
            case ScriptStanding.Verified() -> {
                locks.clear(held.personId());
                audit.record(staff, "caller-verified", held);
            }
            case ScriptStanding.Failed() -> {
                held.proceed(ScriptProgress.NONE);
                locks.countFailure(held.personId());
                audit.record(staff, "caller-not-verified", held);
            }
        }
        return VerificationView.of(
                progress.standing(), locks.lockedUntil(held.personId()).orElse(null));
    }

    @Transactional
    UUID personOf(UUID caseId) {
        return find(caseId).personId();
    }

    @Transactional
    void lift(Staff staff, UUID caseId) {
        Case about = find(caseId);
        locks.clear(about.personId());
        audit.record(staff, "verification-lock-lifted", about);
    }

    private Case find(UUID caseId) {
        return cases.findByIdOptional(caseId).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private Case lockDue(Staff staff, UUID caseId, Question question) {
        Case held = desk.lockHeld(staff, caseId);
        if (locks.lockedUntil(held.personId()).isPresent()) {
            throw ContactCenterProblem.VERIFICATION_LOCKED.problem();
        }
        if (!held.script().expects(question)) {
            throw ContactCenterProblem.STEP_NOT_DUE.problem();
        }
        return held;
    }
}
