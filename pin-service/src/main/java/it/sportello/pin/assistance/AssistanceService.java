package it.sportello.pin.assistance;

import it.sportello.contracts.event.ContactCenterEvent;
import it.sportello.contracts.event.ContactCenterEvent.AddressConfirmed;
import it.sportello.contracts.event.ContactCenterEvent.AddressCorrected;
import it.sportello.contracts.event.ContactCenterEvent.PinRequestRefused;
import it.sportello.contracts.event.ContactCenterEvent.PinRequestValidated;
import it.sportello.contracts.event.PinEvent.ValidationRefused;
import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.assistance.Resumption.Done;
import it.sportello.pin.assistance.Resumption.Possible;
import it.sportello.pin.assistance.Resumption.Senseless;
import it.sportello.pin.register.Resident;
import it.sportello.pin.register.ResidentRegister;
import it.sportello.pin.reissue.NewReissue;
import it.sportello.pin.reissue.ReissueService;
import it.sportello.pin.request.PinRequestStatus;
import it.sportello.pin.request.RequestDecisionService;
import it.sportello.pin.request.RequestDecisionService.Decidable;
import it.sportello.platform.inbox.RejectedRecord;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Does what agents decided, as far as the request still allows it. Whoever names no request of this person is rejected. */
@ApplicationScoped
class AssistanceService {

    private static final Set<String> FILED_BY_ANOTHER = Set.of("NOT_REQUESTED", "NOT_THE_CITIZEN");

    private final RequestDecisionService requests;
    private final ReissueService reissues;
    private final SealedCorrections corrections;
    private final ResidentRegister register;
    private final AnnouncementService announcements;
    private final Outbox outbox;

    AssistanceService(
            RequestDecisionService requests,
            ReissueService reissues,
            SealedCorrections corrections,
            ResidentRegister register,
            AnnouncementService announcements,
            Outbox outbox) {
        this.requests = requests;
        this.reissues = reissues;
        this.corrections = corrections;
        this.register = register;
        this.announcements = announcements;
        this.outbox = outbox;
    }

    /** A new first half, if there is still one to replace: the issuer looks, alone with the person (K1). */
    @Transactional(TxType.MANDATORY)
    void validate(PinRequestValidated event) {
        requireOf(event, event.personId());
        Optional<CorrectedContact> corrected = corrections.findContact(event);
        reissues.order(new NewReissue(
                event.requestId(),
                event.personId(),
                event.caseId(),
                corrected.map(CorrectedContact::point).orElse(null),
                corrected.filter(CorrectedContact::othersConfirmed).isPresent(),
                event.validatedAt()));
    }

    /** The register's address is right: what the citizen had declared instead counts no more (C3). */
    @Transactional(TxType.MANDATORY)
    void confirm(AddressConfirmed event) {
        Decidable request = requireOf(event, event.personId());
        Resident declared = requests.declaredIn(request.id());
        Optional<Resident> confirmed = register.find(declared.taxCode())
                .map(registered -> new Resident(declared.taxCode(), declared.personal(), registered.residence()));
        resume(request, confirmed.orElse(declared), event.caseId(), event.confirmedAt());
    }

    /** What the agent corrected is held against the register again (C3). */
    @Transactional(TxType.MANDATORY)
    void correct(AddressCorrected event) {
        Decidable request = requireOf(event, event.personId());
        Resident corrected = corrections.of(event).applyTo(requests.declaredIn(request.id()));
        resume(request, corrected, event.caseId(), event.correctedAt());
    }

    /** The request is over, and whatever had been issued for it; so are its contacts when the citizen never filed it (C13). */
    @Transactional(TxType.MANDATORY)
    void refuse(PinRequestRefused event) {
        Decidable request = requireOf(event, event.personId());
        UUID requestId = request.id();
        if (request.status() == PinRequestStatus.ISSUED) {
            // Before the contacts go: whoever had the halves is told that they open nothing any more.
            announcements.announceElsewhere(event.personId(), Announcement.INITIAL_PIN_REVOKED);
        }
        if (FILED_BY_ANOTHER.contains(event.reason())) {
            requests.disown(requestId, event.refusedAt());
        } else {
            requests.close(requestId, event.refusedAt());
        }
    }

    private void resume(Decidable request, Resident corrected, UUID caseId, Instant at) {
        switch (Resumption.of(request, caseId)) {
            case Possible() -> requests.resume(request.id(), corrected, caseId, at);
            case Done() -> {}
            case Senseless(String reason) ->
                outbox.append(new ValidationRefused(request.personId(), request.id(), reason, at));
        }
    }

    private Decidable requireOf(ContactCenterEvent event, UUID personId) {
        return requests.lock(event.requestId())
                .filter(request -> request.personId().equals(personId))
                .orElseThrow(() -> new RejectedRecord("there is no such request of this person"));
    }
}
