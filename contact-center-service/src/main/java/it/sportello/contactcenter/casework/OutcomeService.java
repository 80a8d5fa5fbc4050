package it.sportello.contactcenter.casework;

import static java.util.Objects.requireNonNull;

import it.sportello.contactcenter.casework.form.CaseView;
import it.sportello.contactcenter.casework.form.NewContact;
import it.sportello.contactcenter.casework.form.NewCorrection;
import it.sportello.contactcenter.casework.form.NewOutcome;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.platform.sealing.SealedContent;
import it.sportello.platform.sealing.SealedFor;
import it.sportello.platform.sealing.Sealer;
import it.sportello.platform.security.Staff;
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
 * Takes an agent's outcome. What the caller said anew is sealed to pin-service at once, outside the transaction: this
 * service neither keeps it in clear nor could read it again.
 */
@ApplicationScoped
class OutcomeService {

    /** A second agent, an outage and the topic's retention have room in it. */
    private static final Duration OPENED_WITHIN = Duration.ofDays(10);

    /** As the contract of the seal between this service and pin-service has it. */
    private static final String REGISTER = "register";

    private final OutcomeRecorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    OutcomeService(OutcomeRecorder recorder, Sealer sealer, Clock clock) {
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    CaseView decide(Staff staff, UUID caseId, NewOutcome decided) {
        List<FieldError> faults = decided.findFaults();
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.problem().withErrors(faults);
        }
        String reason = decided.reason() == null ? null : decided.reason().name();
        return recorder.decide(staff, caseId, new Decision(decided.outcome(), sealed(staff, caseId, decided), reason));
    }

    private @Nullable String sealed(Staff staff, UUID caseId, NewOutcome decided) {
        NewContact contact = decided.contact();
        NewCorrection correction = decided.correction();
        if (contact == null && correction == null) {
            return null;
        }
        UUID request = recorder.requestOf(staff, caseId);
        return contact == null
                ? seal(request, REGISTER, requireNonNull(correction).parameters())
                : seal(
                        request,
                        contact.normalized(),
                        Map.of("channel", contact.channel().name()));
    }

    private String seal(UUID requestId, String recipient, Map<String, String> parameters) {
        return sealer.seal(
                SealedFor.PIN,
                new SealedContent(
                        requestId, Purpose.CORRECTION, clock.instant().plus(OPENED_WITHIN), recipient, parameters));
    }
}
