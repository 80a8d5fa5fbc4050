package it.sportello.contactcenter.casework;

import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.audit.Refusals;
import it.sportello.platform.security.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes down who did what in which case, in the transaction of the act, and who was refused to do it (K7). */
@ApplicationScoped
class CaseAudit {

    private final CaseRepository cases;
    private final Audit audit;

    CaseAudit(CaseRepository cases, Audit audit) {
        this.cases = cases;
        this.audit = audit;
    }

    /** @param act kebab-case: {@code case-claimed} */
    void record(Staff staff, String act, Case about) {
        record(staff, act, about, about.kind().name());
    }

    /**
     * Does {@code attempt}. A refusal leaves its entry, and its code as the reason, though nothing was done.
     *
     * @param act kebab-case: {@code claim}
     */
    <T extends @Nullable Object> T watch(Staff staff, String act, UUID caseId, Supplier<T> attempt) {
        return Refusals.watch(attempt, slug -> recordRefusal(staff, act, caseId, slug));
    }

    void watch(Staff staff, String act, UUID caseId, Runnable attempt) {
        Refusals.watch(attempt, slug -> recordRefusal(staff, act, caseId, slug));
    }

    private void recordRefusal(Staff staff, String act, UUID caseId, String slug) {
        cases.findByIdOptional(caseId).ifPresent(about -> record(staff, act + "-refused", about, slug));
    }

    private void record(Staff staff, String act, Case about, String reason) {
        audit.record(new AuditEntry(
                staff.subject(), act, about.personId(), about.id().toString(), reason));
    }
}
