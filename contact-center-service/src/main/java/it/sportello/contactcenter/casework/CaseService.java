package it.sportello.contactcenter.casework;

import it.sportello.contactcenter.ContactCenterProblem;
import it.sportello.contactcenter.casework.form.CaseView;
import it.sportello.contactcenter.casework.rule.CaseState;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.Page;
import it.sportello.platform.web.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who works on which case (K5). */
@ApplicationScoped
class CaseService {

    private static final String SUPERVISOR = "supervisor";

    private final CaseRepository cases;
    private final CaseAudit audit;
    private final Clock clock;

    CaseService(CaseRepository cases, CaseAudit audit, Clock clock) {
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<CaseView> list(Staff staff, @Nullable CaseState state, UUID cursor, int limit) {
        List<Case> found = cases.listAfter(state, cursor, limit + 1);
        found.stream().limit(limit).forEach(shown -> audit.record(staff, "case-listed", shown));
        return Page.of(found.stream().map(Case::view).toList(), limit, CaseView::id);
    }

    /** The case, and whether the agent holds it, which this look prolongs. */
    @Transactional
    HeldCase show(Staff staff, UUID id) {
        boolean held = cases.hold(id, staff.subject());
        Case shown = find(id);
        audit.record(staff, "case-shown", shown);
        return new HeldCase(shown.view(), held);
    }

    @Transactional
    Optional<CaseView> claimNext(Staff staff) {
        Instant now = clock.instant();
        return cases.lockNext(staff.subject(), now)
                .map(id ->
                        cases.claim(id, staff.subject(), now) ? noteClaim(staff, find(id)) : offerApproval(staff, id));
    }

    /** Claiming twice is claiming once. */
    @Transactional
    CaseView claim(Staff staff, UUID id) {
        boolean held = cases.hold(id, staff.subject()) || cases.claim(id, staff.subject(), clock.instant());
        Case claimed = find(id);
        if (!held) {
            throw (claimed.state() == CaseState.CLOSED
                            ? ContactCenterProblem.CASE_CLOSED
                            : ContactCenterProblem.CASE_TAKEN)
                    .problem();
        }
        return noteClaim(staff, claimed);
    }

    /** A supervisor takes a case from whoever holds it. */
    @Transactional
    CaseView release(Staff staff, UUID id) {
        Case released = staff.groups().contains(SUPERVISOR)
                ? cases.lock(id)
                        .filter(found -> found.state() == CaseState.CLAIMED)
                        .orElseThrow(() -> refusal(id))
                : lockHeld(staff, id);
        released.reopen();
        audit.record(staff, "case-released", released);
        return released.view();
    }

    /** The case, locked, with its lease prolonged: every act of an agent begins here. */
    Case lockHeld(Staff staff, UUID id) {
        if (!cases.hold(id, staff.subject())) {
            throw refusal(id);
        }
        return find(id);
    }

    private CaseView offerApproval(Staff staff, UUID id) {
        cases.offerApproval(id);
        Case offered = find(id);
        audit.record(staff, "approval-offered", offered);
        return offered.view();
    }

    private CaseView noteClaim(Staff staff, Case claimed) {
        audit.record(staff, "case-claimed", claimed);
        return claimed.view();
    }

    private RuntimeException refusal(UUID id) {
        return (find(id).state() == CaseState.CLOSED
                        ? ContactCenterProblem.CASE_CLOSED
                        : ContactCenterProblem.CASE_NOT_CLAIMED)
                .problem();
    }

    private Case find(UUID id) {
        return cases.findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
