package it.sportello.contactcenter.casework;

import static java.util.Objects.requireNonNull;

import it.sportello.contactcenter.ContactCenterProblem;
import it.sportello.contactcenter.casework.form.CaseView;
import it.sportello.contactcenter.casework.rule.OutcomeRule;
import it.sportello.contactcenter.casework.rule.Ruling;
import it.sportello.contracts.event.ContactCenterEvent;
import it.sportello.contracts.event.ContactCenterEvent.AddressConfirmed;
import it.sportello.contracts.event.ContactCenterEvent.AddressCorrected;
import it.sportello.contracts.event.ContactCenterEvent.PinRequestRefused;
import it.sportello.contracts.event.ContactCenterEvent.PinRequestValidated;
import it.sportello.platform.outbox.Outbox;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Ends cases: the outcome, what pin-service has to hear of it, and who did it, in one transaction. */
@ApplicationScoped
class OutcomeRecorder {

    private final CaseService desk;
    private final CaseRepository cases;
    private final CaseAudit audit;
    private final Outbox outbox;
    private final Clock clock;

    OutcomeRecorder(CaseService desk, CaseRepository cases, CaseAudit audit, Outbox outbox, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The case, when the agent holds it. */
    @Transactional
    CaseView admit(Staff staff, UUID caseId) {
        return desk.lockHeld(staff, caseId).view();
    }

    @Transactional
    CaseView decide(Staff staff, UUID caseId, Decision decision) {
        Case held = desk.lockHeld(staff, caseId);
        Instant now = clock.instant();
        held.decidedBy(staff.subject());
        switch (OutcomeRule.judge(held.situation(), decision.outcome(), now)) {
            case Ruling.Impossible(Ruling.Obstacle obstacle) ->
                throw problem(obstacle).problem();
            case Ruling.NeedsSecondAgent(Instant until) -> held.awaitApproval(requireNonNull(decision.sealed()), until);
            case Ruling.CallsAgain(Instant at) -> held.callAgain(at);
            case Ruling.Closes() -> {
                held.close(decision.outcome(), now);
                newsOf(held, decision, now).ifPresent(outbox::append);
            }
        }
        audit.record(staff, "case-decided", held);
        return held.view();
    }

    /** Whose PIN it is, when the agent holds the case of a caller who is verified. Written down before anything is done. */
    @Transactional
    UUID admitRevocation(Staff staff, UUID caseId) {
        Case held = desk.lockHeld(staff, caseId);
        if (!held.situation().callerVerified()) {
            throw ContactCenterProblem.CALLER_NOT_VERIFIED.problem();
        }
        audit.record(staff, "pin-revocation-asked", held);
        return held.personId();
    }

    /** Whose case it is, when this agent may approve what another decided. */
    @Transactional
    UUID admitApproval(Staff staff, UUID caseId) {
        return lockApprovable(staff, caseId).personId();
    }

    /** Approved, the changed contact goes out; turned down, the case is open again and nobody knows the contact any more. */
    @Transactional
    CaseView approve(Staff staff, UUID caseId, boolean approved) {
        Case decided = lockApprovable(staff, caseId);
        Instant now = clock.instant();
        if (approved) {
            String sealed = decided.approve(staff.subject(), now);
            outbox.append(new PinRequestValidated(
                    requireNonNull(decided.requestId()), decided.personId(), caseId, sealed, now));
        } else {
            decided.reopen();
        }
        audit.record(staff, approved ? "case-approved" : "case-turned-down", decided);
        return decided.view();
    }

    private Case lockApprovable(Staff staff, UUID caseId) {
        Instant now = clock.instant();
        Case decided = cases.lock(caseId).orElseThrow(CommonProblem.NOT_FOUND::problem);
        if (!decided.awaitsApproval(now)) {
            throw ContactCenterProblem.NOT_AWAITING_APPROVAL.problem();
        }
        if (!decided.mayBeApprovedBy(staff.subject(), now)) {
            throw ContactCenterProblem.ANOTHER_AGENT.problem();
        }
        return decided;
    }

    private static Optional<ContactCenterEvent> newsOf(Case closed, Decision decision, Instant now) {
        UUID request = closed.requestId();
        if (request == null) {
            return Optional.empty();
        }
        UUID person = closed.personId();
        UUID id = closed.id();
        return switch (decision.outcome()) {
            case CONTACT_CONFIRMED -> Optional.of(new PinRequestValidated(request, person, id, null, now));
            case ADDRESS_CONFIRMED -> Optional.of(new AddressConfirmed(request, person, id, now));
            case ADDRESS_CORRECTED ->
                Optional.of(new AddressCorrected(request, person, id, requireNonNull(decision.sealed()), now));
            case REFUSED ->
                Optional.of(new PinRequestRefused(request, person, id, requireNonNull(decision.reason()), now));
            case CONTACT_CHANGED, UNREACHABLE, REFERRED, SETTLED -> Optional.empty();
        };
    }

    private static ContactCenterProblem problem(Ruling.Obstacle obstacle) {
        return switch (obstacle) {
            case OTHER_KIND -> ContactCenterProblem.OUTCOME_NOT_POSSIBLE;
            case CALLER_NOT_VERIFIED -> ContactCenterProblem.CALLER_NOT_VERIFIED;
            case TOO_EARLY -> ContactCenterProblem.TOO_EARLY;
            case CALL_NOT_DUE -> ContactCenterProblem.CALL_NOT_DUE;
        };
    }
}
