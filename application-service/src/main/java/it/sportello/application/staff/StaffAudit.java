package it.sportello.application.staff;

import it.sportello.application.change.BenefitApplication;
import it.sportello.application.change.ChangeService;
import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.audit.Refusals;
import it.sportello.platform.security.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes down which officer read or did what, in the transaction of it, and who was refused to (K7). */
@ApplicationScoped
public class StaffAudit {

    private final ChangeService changes;
    private final Audit audit;

    StaffAudit(ChangeService changes, Audit audit) {
        this.changes = changes;
        this.audit = audit;
    }

    /** @param reason why, in the words of the route */
    public void record(Staff officer, StaffAct act, BenefitApplication about, String reason) {
        record(officer.subject(), act, about.personId(), about.id(), reason);
    }

    /**
     * @param officer the subject of who is answerable, whoever carries it out
     * @param caseId the application, or the payment run it is part of
     */
    public void record(String officer, StaffAct act, UUID personId, UUID caseId, String reason) {
        audit.record(new AuditEntry(officer, act.word(), personId, caseId.toString(), reason));
    }

    /** Of work that is about many persons: what was done to each has its own entry. */
    public void record(Staff officer, StaffAct act, UUID workId, String reason) {
        audit.record(new AuditEntry(officer.subject(), act.word(), null, workId.toString(), reason));
    }

    /** Of a list of such work. */
    public void record(Staff officer, StaffAct act, String reason) {
        audit.record(new AuditEntry(officer.subject(), act.word(), null, null, reason));
    }

    /**
     * Does {@code attempt}, which begins its own transaction. A refusal leaves its entry, and its code as the reason,
     * though nothing was done.
     *
     * @param refusal the act that a refusal is written down as
     */
    public <T extends @Nullable Object> T watch(
            Staff officer, StaffAct refusal, UUID applicationId, Supplier<T> attempt) {
        return Refusals.watch(attempt, slug -> record(officer, refusal, changes.lock(applicationId), slug));
    }

    public void watch(Staff officer, StaffAct refusal, UUID applicationId, Runnable attempt) {
        Refusals.watch(attempt, slug -> record(officer, refusal, changes.lock(applicationId), slug));
    }

    /** As {@link #watch(Staff, StaffAct, UUID, Supplier)}, of work that is about many persons. */
    public <T extends @Nullable Object> T watchWork(Staff officer, StaffAct refusal, UUID workId, Supplier<T> attempt) {
        return Refusals.watch(attempt, slug -> record(officer, refusal, workId, slug));
    }

    public void watchWork(Staff officer, StaffAct refusal, UUID workId, Runnable attempt) {
        Refusals.watch(attempt, slug -> record(officer, refusal, workId, slug));
    }
}
