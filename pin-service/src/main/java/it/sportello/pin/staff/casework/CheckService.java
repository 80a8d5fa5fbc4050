package it.sportello.pin.staff.casework;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.register.ResidentRegister;
import it.sportello.pin.staff.StaffMembers;
import it.sportello.pin.staff.guard.StaffQuota;
import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.security.Staff;
import it.sportello.platform.security.grant.CaseGrant;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Holds answers against the register, so many an hour of one person: an expiry date could be guessed else (K6). */
@ApplicationScoped
class CheckService {

    private static final int CHECKS_PER_HOUR = 12;

    private final PersonFiles files;
    private final ResidentRegister register;
    private final StaffMembers members;
    private final StaffQuota quota;
    private final Audit audit;

    CheckService(PersonFiles files, ResidentRegister register, StaffMembers members, StaffQuota quota, Audit audit) {
        this.files = files;
        this.register = register;
        this.members = members;
        this.quota = quota;
        this.audit = audit;
    }

    /** @throws ProblemException 404 when there is no such person */
    @Transactional
    CheckView check(Staff staff, CaseGrant grant, UUID id, NewCheck check) {
        FiscalCode taxCode = files.findTaxCode(id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such person"));
        members.requireOther(staff, taxCode);
        quota.use(id.toString(), "check", CHECKS_PER_HOUR);
        Question question = requireNonNull(check.question());
        boolean right = question.isRight(requireNonNull(check.answer()), register.findHealthCard(taxCode));
        audit.record(new AuditEntry(
                staff.subject(),
                right ? "caller-answered-right" : "caller-answered-wrong",
                id,
                grant.caseId().toString(),
                question.name()));
        return new CheckView(right);
    }
}
