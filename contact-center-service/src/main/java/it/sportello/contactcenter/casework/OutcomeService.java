package it.sportello.contactcenter.casework;

import static java.util.Objects.requireNonNull;

import it.sportello.contactcenter.ContactCenterProblem;
import it.sportello.contactcenter.casework.form.CaseView;
import it.sportello.contactcenter.casework.form.NewContact;
import it.sportello.contactcenter.casework.form.NewCorrection;
import it.sportello.contactcenter.casework.form.NewOutcome;
import it.sportello.contactcenter.casework.people.PeopleService;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.platform.sealing.SealedContent;
import it.sportello.platform.sealing.SealedFor;
import it.sportello.platform.sealing.Sealer;
import it.sportello.platform.security.Staff;
import it.sportello.platform.security.grant.CaseGrant;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes an agent's outcome, unless it is about the agent (K6). What the caller said anew is sealed to pin-service at once,
 * outside the transaction: this service neither keeps it in clear nor could read it again.
 */
@ApplicationScoped
class OutcomeService {

    /** A second agent, an outage and the topic's retention have room in it. */
    private static final Duration OPENED_WITHIN = Duration.ofDays(10);

    /** As the contract of the seal between this service and pin-service has it. */
    private static final String REGISTER = "register";

    private final OutcomeRecorder recorder;
    private final PeopleService people;
    private final Sealer sealer;
    private final Clock clock;

    OutcomeService(OutcomeRecorder recorder, PeopleService people, Sealer sealer, Clock clock) {
        this.recorder = recorder;
        this.people = people;
        this.sealer = sealer;
        this.clock = clock;
    }

    CaseView decide(Staff staff, UUID caseId, NewOutcome decided) {
        List<FieldError> faults = decided.findFaults();
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.problem().withErrors(faults);
        }
        CaseView held = recorder.admit(staff, caseId);
        if (!held.callerVerified()) {
            // pin-service was asked about a verified caller then.
            people.requireOther(grant(staff, caseId, held.personId(), "outcome"), held.personId());
        }
        String reason = decided.reason() == null ? null : decided.reason().name();
        return recorder.decide(staff, caseId, new Decision(decided.outcome(), sealed(held, decided), reason));
    }

    CaseView approve(Staff staff, UUID caseId, boolean approved) {
        UUID person = recorder.admitApproval(staff, caseId);
        people.requireOther(grant(staff, caseId, person, "approval"), person);
        return recorder.approve(staff, caseId, approved);
    }

    /** The PIN of the verified caller opens nothing any more, whatever comes of the case (C12). */
    void revokePin(Staff staff, UUID caseId) {
        UUID person = recorder.admitRevocation(staff, caseId);
        people.revokePin(new CaseGrant(caseId, staff.subject(), person, null, true, "pin-revocation"), person);
    }

    private static CaseGrant grant(Staff staff, UUID caseId, UUID person, String purpose) {
        return new CaseGrant(caseId, staff.subject(), person, null, false, purpose);
    }

    private @Nullable String sealed(CaseView held, NewOutcome decided) {
        NewContact contact = decided.contact();
        NewCorrection correction = decided.correction();
        if (contact == null && correction == null) {
            return null;
        }
        UUID request = held.requestId();
        if (request == null) {
            throw ContactCenterProblem.OUTCOME_NOT_POSSIBLE.problem();
        }
        return contact == null
                ? seal(request, REGISTER, requireNonNull(correction).parameters())
                : seal(request, contact.normalized(), contact.parameters());
    }

    private String seal(UUID requestId, String recipient, Map<String, String> parameters) {
        return sealer.seal(
                SealedFor.PIN,
                new SealedContent(
                        requestId, Purpose.CORRECTION, clock.instant().plus(OPENED_WITHIN), recipient, parameters));
    }
}
