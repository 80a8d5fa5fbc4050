package it.sportello.contactcenter.casework;

import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.security.Staff;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down who did what in which case, in the transaction of the act (K7). */
@ApplicationScoped
class CaseAudit {

    private final Audit audit;

    CaseAudit(Audit audit) {
        this.audit = audit;
    }

    /** @param act kebab-case: {@code case-claimed} */
    void record(Staff staff, String act, Case about) {
        audit.record(new AuditEntry(
                staff.subject(),
                act,
                about.personId(),
                about.id().toString(),
                about.kind().name()));
    }
}
