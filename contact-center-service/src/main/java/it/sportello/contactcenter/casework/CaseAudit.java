package it.sportello.contactcenter.casework;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes down who did what in which case, in the transaction of the act, and who was refused to do it (K7). */
@ApplicationScoped
class CaseAudit {

    private static final Set<Integer> REFUSALS =
            Set.of(Status.FORBIDDEN.getStatusCode(), Status.CONFLICT.getStatusCode());

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
        try {
            return attempt.get();
        } catch (ProblemException refused) {
            if (REFUSALS.contains(refused.type().status())) {
                QuarkusTransaction.requiringNew()
                        .run(() -> cases.findByIdOptional(caseId)
                                .ifPresent(about -> record(
                                        staff,
                                        act + "-refused",
                                        about,
                                        refused.type().slug())));
            }
            throw refused;
        }
    }

    void watch(Staff staff, String act, UUID caseId, Runnable attempt) {
        this.<@Nullable Void>watch(staff, act, caseId, () -> {
            attempt.run();
            return null;
        });
    }

    private void record(Staff staff, String act, Case about, String reason) {
        audit.record(new AuditEntry(
                staff.subject(), act, about.personId(), about.id().toString(), reason));
    }
}
