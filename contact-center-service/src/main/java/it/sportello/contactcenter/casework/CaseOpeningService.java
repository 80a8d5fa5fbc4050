package it.sportello.contactcenter.casework;

import it.sportello.contactcenter.casework.rule.CaseKind;
import it.sportello.contracts.event.ApplicationEvent.ApplicationRepudiated;
import it.sportello.contracts.event.PinEvent.ValidationRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Opens cases and ends them by what was heard, in the transaction of whoever heard it. */
@ApplicationScoped
public class CaseOpeningService {

    /**
     * After these an agent can still help. Every other reason says that the request has moved on, or that its PIN ran out:
     * then the citizen files a new one.
     */
    private static final Set<String> WORTH_ANOTHER_CALL = Set.of("contact-refused", "evidence-unseen", "too-early");

    private final CaseRepository cases;
    private final Clock clock;

    CaseOpeningService(CaseRepository cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** Opens a case unless there is an open one of its kind already. */
    @Transactional(TxType.MANDATORY)
    public void open(NewCase opened) {
        cases.open(opened, clock.instant());
    }

    /** The open case of a request, opened now if need be: somebody calls about it. Empty when it was settled just now. */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> openForCaller(NewCase opened) {
        open(opened);
        return findOpen(opened.subjectId());
    }

    @Transactional(TxType.MANDATORY)
    public Optional<UUID> findOpen(UUID requestId) {
        return cases.findOpen(requestId).map(Case::id);
    }

    /** What the case was for has come about: it ends, whoever is at it. */
    @Transactional(TxType.MANDATORY)
    public void settle(UUID requestId, CaseKind kind) {
        cases.settle(requestId, kind, clock.instant());
    }

    /** What the open cases of a person are about. */
    @Transactional(TxType.MANDATORY)
    public Set<UUID> listOpen(UUID personId, CaseKind kind) {
        return cases.listOpen(personId, kind);
    }

    /** Somebody has the half, it seems. What a caller is telling an agent, or has told, counts more (K1). */
    @Transactional(TxType.MANDATORY)
    public void settleUnlessHeld(UUID requestId, CaseKind kind) {
        cases.settleUnlessHeld(requestId, kind, clock.instant());
    }

    /** pin-service did not do what an agent decided. */
    @Transactional
    public void note(ValidationRefused event) {
        cases.findLatestClosed(event.requestId()).ifPresent(decided -> {
            decided.markRefused(event.reason());
            if (WORTH_ANOTHER_CALL.contains(event.reason())) {
                open(new NewCase(
                        decided.kind(),
                        event.requestId(),
                        event.personId(),
                        List.of(event.reason()),
                        decided.validFrom()));
            }
        });
    }

    /** Somebody filed in the name of another (A11). */
    @Transactional
    public void note(ApplicationRepudiated event) {
        open(new NewCase(
                CaseKind.FRAUD, event.applicationId(), event.personId(), List.of("APPLICATION_REPUDIATED"), null));
    }
}
