package it.sportello.pin.staff.casework;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.staff.StaffMembers;
import it.sportello.pin.staff.guard.StaffQuota;
import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.security.Staff;
import it.sportello.platform.security.grant.CaseGrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Finds people by their whole tax code, and writes down who looked (K8). */
@ApplicationScoped
class LookupService {

    private static final int LOOKUPS_PER_HOUR = 60;

    private final PersonFiles files;
    private final StaffMembers members;
    private final StaffQuota quota;
    private final Audit audit;

    LookupService(PersonFiles files, StaffMembers members, StaffQuota quota, Audit audit) {
        this.files = files;
        this.members = members;
        this.quota = quota;
        this.audit = audit;
    }

    /** Empty when nobody has this tax code here. */
    @Transactional
    Optional<UUID> find(FiscalCode taxCode) {
        return files.findPerson(taxCode);
    }

    @Transactional
    LookupView lookUp(Staff staff, CaseGrant grant, FiscalCode taxCode, String reason) {
        members.requireOther(staff, taxCode);
        quota.use(staff.subject(), "lookup", LOOKUPS_PER_HOUR);
        Optional<UUID> person = files.findPerson(taxCode);
        audit.record(new AuditEntry(
                staff.subject(),
                "person-looked-up",
                person.orElse(null),
                grant.caseId().toString(),
                reason.strip()));
        return person.map(id -> new LookupView(id, files.listRequests(id, LookupView.MOST_REQUESTS)))
                .orElseGet(LookupView::nobody);
    }
}
