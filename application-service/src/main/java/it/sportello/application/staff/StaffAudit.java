package it.sportello.application.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.sportello.application.change.BenefitApplication;
import it.sportello.application.change.ChangeService;
import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes down which officer read or did what, in the transaction of it, and who was refused to (K7). */
@ApplicationScoped
public class StaffAudit {

    private static final Set<Integer> REFUSALS =
            Set.of(Status.FORBIDDEN.getStatusCode(), Status.CONFLICT.getStatusCode());

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
        return watch(attempt, slug -> record(officer, refusal, changes.lock(applicationId), slug));
    }

    public void watch(Staff officer, StaffAct refusal, UUID applicationId, Runnable attempt) {
        watch(officer, refusal, applicationId, answeringNothing(attempt));
    }

    /** As {@link #watch(Staff, StaffAct, UUID, Supplier)}, of work that is about many persons. */
    public <T extends @Nullable Object> T watchWork(Staff officer, StaffAct refusal, UUID workId, Supplier<T> attempt) {
        return watch(attempt, slug -> record(officer, refusal, workId, slug));
    }

    public void watchWork(Staff officer, StaffAct refusal, UUID workId, Runnable attempt) {
        watchWork(officer, refusal, workId, answeringNothing(attempt));
    }

    private static Supplier<@Nullable Void> answeringNothing(Runnable attempt) {
        return () -> {
            attempt.run();
            return null;
        };
    }

    private <T extends @Nullable Object> T watch(Supplier<T> attempt, Consumer<String> entry) {
        try {
            return attempt.get();
        } catch (ProblemException refused) {
            if (REFUSALS.contains(refused.type().status())) {
                QuarkusTransaction.requiringNew()
                        .run(() -> entry.accept(refused.type().slug()));
            }
            throw refused;
        }
    }
}
