package it.sportello.application.officer;

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
public class OfficerAudit {

    private static final Set<Integer> REFUSALS =
            Set.of(Status.FORBIDDEN.getStatusCode(), Status.CONFLICT.getStatusCode());

    private final ChangeService changes;
    private final Audit audit;

    OfficerAudit(ChangeService changes, Audit audit) {
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * @param act kebab-case: {@code application-claimed}
     * @param reason why, in the words of the route
     */
    public void record(Staff officer, String act, BenefitApplication about, String reason) {
        record(officer, act, about.personId(), about.id(), reason);
    }

    public void record(Staff officer, String act, UUID personId, UUID applicationId, String reason) {
        audit.record(new AuditEntry(officer.subject(), act, personId, applicationId.toString(), reason));
    }

    /** Of work that is about many persons: what was done to each has its own entry. */
    public void record(Staff officer, String act, UUID workId, String reason) {
        audit.record(new AuditEntry(officer.subject(), act, null, workId.toString(), reason));
    }

    /**
     * Does {@code attempt}. A refusal leaves its entry, and its code as the reason, though nothing was done.
     *
     * @param act kebab-case: {@code application-claim}
     */
    public <T extends @Nullable Object> T watch(Staff officer, String act, UUID applicationId, Supplier<T> attempt) {
        return watch(attempt, slug -> record(officer, act + "-refused", changes.lock(applicationId), slug));
    }

    public void watch(Staff officer, String act, UUID applicationId, Runnable attempt) {
        watch(officer, act, applicationId, answeringNothing(attempt));
    }

    /** As {@link #watch(Staff, String, UUID, Supplier)}, of work that is about many persons. */
    public <T extends @Nullable Object> T watchWork(Staff officer, String act, UUID workId, Supplier<T> attempt) {
        return watch(attempt, slug -> record(officer, act + "-refused", workId, slug));
    }

    public void watchWork(Staff officer, String act, UUID workId, Runnable attempt) {
        watchWork(officer, act, workId, answeringNothing(attempt));
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
