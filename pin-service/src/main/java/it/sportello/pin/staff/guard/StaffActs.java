package it.sportello.pin.staff.guard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.security.CurrentStaff;
import it.sportello.platform.security.Staff;
import it.sportello.platform.security.grant.CaseGrant;
import it.sportello.platform.security.grant.CaseGrantVerifier;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Has staff act under the grant of a case, and writes down what is refused: who tried whom is what an auditor looks for
 * (K7). What takes place is written down by itself, in its own transaction.
 */
@ApplicationScoped
public class StaffActs {

    private final CurrentStaff staff;
    private final CaseGrantVerifier grants;
    private final Audit audit;

    StaffActs(CurrentStaff staff, CaseGrantVerifier grants, Audit audit) {
        this.staff = staff;
        this.grants = grants;
        this.audit = audit;
    }

    /** @throws ProblemException 403 when the grant does not hold, and whatever else the act refuses */
    public <T> T perform(Attempt attempt, BiFunction<Staff, CaseGrant, T> act) {
        Staff member = staff.get();
        CaseGrant grant = null;
        try {
            grant = verify(attempt, member);
            return act.apply(member, grant);
        } catch (ProblemException refusal) {
            writeDown(attempt, member, grant, refusal);
            throw refusal;
        }
    }

    private CaseGrant verify(Attempt attempt, Staff member) {
        return attempt.about() == null
                ? grants.verify(attempt.grant(), member)
                : grants.verify(attempt.grant(), member, attempt.about());
    }

    /** By the name of the problem alone: what was typed may be personal. The act itself was taken back. */
    private void writeDown(Attempt attempt, Staff member, @Nullable CaseGrant grant, ProblemException refusal) {
        QuarkusTransaction.requiringNew().run(() -> {
            UUID about = grant == null ? null : grant.personId();
            UUID person = attempt.whom().get().orElse(about);
            audit.record(new AuditEntry(
                    member.subject(),
                    attempt.act() + "-refused",
                    person,
                    grant == null ? null : grant.caseId().toString(),
                    refusal.type().slug()));
        });
    }
}
