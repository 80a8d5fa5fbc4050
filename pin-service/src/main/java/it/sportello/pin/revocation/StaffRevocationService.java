package it.sportello.pin.revocation;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.PinProblem;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.staff.StaffMembers;
import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.security.Staff;
import it.sportello.platform.security.grant.CaseGrant;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Revokes for a caller whom the script has verified, and writes it down (C12, K6, K7). */
@ApplicationScoped
class StaffRevocationService {

    private final RevocationService revocations;
    private final PersonService persons;
    private final StaffMembers members;
    private final Audit audit;

    StaffRevocationService(RevocationService revocations, PersonService persons, StaffMembers members, Audit audit) {
        this.revocations = revocations;
        this.persons = persons;
        this.members = members;
        this.audit = audit;
    }

    /** @throws ProblemException 404 when there is no such person, 409 when the caller was not verified */
    @Transactional
    void revoke(Staff staff, CaseGrant grant, UUID personId) {
        FiscalCode taxCode = persons.findTaxCode(personId)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such person"));
        members.requireOther(staff, taxCode);
        if (!grant.verified()) {
            throw new ProblemException(PinProblem.CALLER_NOT_VERIFIED, "Finish the script first");
        }
        boolean revoked = revocations.revoke(personId);
        audit.record(new AuditEntry(
                staff.subject(),
                revoked ? "pin-revoked" : "pin-revoked-before",
                personId,
                grant.caseId().toString(),
                grant.purpose()));
    }
}
