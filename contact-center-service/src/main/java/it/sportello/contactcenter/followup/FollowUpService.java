package it.sportello.contactcenter.followup;

import it.sportello.contactcenter.casework.NewCase;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.event.DeliveryEvent;
import it.sportello.contracts.event.DeliveryEvent.DeliveryConfirmed;
import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.contracts.event.DeliveryEvent.DeliverySent;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.contracts.event.PinEvent.AssistanceNeeded;
import it.sportello.contracts.event.PinEvent.FirstHalfUsed;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.contracts.event.PinEvent.PinRequestReceived;
import it.sportello.contracts.event.PinEvent.PinRevoked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps the follow-ups and has them judged anew whenever something is heard or time has passed. */
@ApplicationScoped
public class FollowUpService {

    private static final int SWEPT_AT_ONCE = 200;

    private final FollowUpRepository halves;
    private final RequestFollowUpRepository requests;
    private final CredentialStandingRepository credentials;
    private final Judge judge;
    private final Rescue rescue;

    FollowUpService(
            FollowUpRepository halves,
            RequestFollowUpRepository requests,
            CredentialStandingRepository credentials,
            Judge judge,
            Rescue rescue) {
        this.halves = halves;
        this.requests = requests;
        this.credentials = credentials;
        this.judge = judge;
        this.rescue = rescue;
    }

    @Transactional
    public void note(PinRequestReceived event) {
        judge.judge(requests.lock(event.requestId(), event.personId(), event.requestedAt()));
    }

    /** Also a second time, when a correction did not help: then there is a case once more. */
    @Transactional
    public void note(AssistanceNeeded event) {
        RequestFollowUp request = requests.lock(event.requestId(), event.personId(), event.requestedAt());
        request.note(event);
        judge.judge(request);
        rescue.follow(request);
    }

    /** Answers the request; of the two halves only the first is followed, for nobody waits for the letter by the hour. */
    @Transactional
    public void note(PinIssued event) {
        if (event.half() == PinHalf.FIRST) {
            RequestFollowUp request = requests.lock(event.requestId(), event.personId(), event.requestedAt());
            request.markIssued();
            judge.judge(request);
            noteHalf(event.halfId(), half -> half.note(event));
            noteTurn(event.personId(), credential -> credential.noteIssue(event.issue()));
        }
    }

    /** Ends also the case of a half whose receipt had settled it before: somebody had called all the same. */
    @Transactional
    public void note(FirstHalfUsed event) {
        noteHalf(event.halfId(), half -> {
            half.note(event);
            rescue.settle(half);
        });
    }

    @Transactional
    public void note(PinActivated event) {
        noteTurn(event.personId(), credential -> credential.noteActivation(event.activatedAt()));
        rescue.settleAll(event.personId());
    }

    @Transactional
    public void note(PinRevoked event) {
        noteTurn(event.personId(), credential -> credential.noteRevocation(event.revokedAt()));
        rescue.settleAll(event.personId());
    }

    /** Nobody waits for anything that belongs to this request any more. */
    @Transactional
    public void note(PinRequestClosed event) {
        RequestFollowUp request = requests.lock(event.requestId(), event.personId(), event.closedAt());
        request.close(event.closedAt());
        judge.judge(request);
        rescue.close(request);
        halves.lockUnsettled(event.personId()).forEach(judge::judge);
    }

    @Transactional
    public void note(DeliverySent event) {
        noteDelivery(event, half -> half.note(event));
    }

    @Transactional
    public void note(DeliveryConfirmed event) {
        noteDelivery(event, half -> half.note(event));
    }

    @Transactional
    public void note(DeliveryFailed event) {
        noteDelivery(event, half -> half.note(event));
    }

    /**
     * What an agent can do for somebody who calls about this request, whatever the receipts say; empty when nothing. Also
     * when the half was used: an impostor may have been quicker than the caller whom the letter told to call.
     */
    @Transactional(TxType.MANDATORY)
    public Optional<NewCase> findOccasion(UUID requestId) {
        return requests.findByIdOptional(requestId)
                .filter(request -> !request.isClosed())
                .flatMap(request -> request.status() == RequestFollowUp.Status.ASSISTANCE
                        ? Optional.of(request.assistance())
                        : halves.findLatest(requestId)
                                .filter(half -> !judge.isOvertaken(half))
                                .map(FollowUp::validation));
    }

    /** Marks what became overdue in silence and tells how much it was. */
    @Transactional
    int markOverdue() {
        List<FollowUp> dueHalves = halves.lockDue(judge.now(), SWEPT_AT_ONCE);
        dueHalves.forEach(judge::judge);
        List<RequestFollowUp> dueRequests = requests.lockDue(judge.now(), SWEPT_AT_ONCE);
        dueRequests.forEach(judge::judge);
        return dueHalves.size() + dueRequests.size();
    }

    /** Forgets what turned out to be no first half and tells how much it was. */
    @Transactional
    int forgetStrangers() {
        return halves.deleteStrangers(SWEPT_AT_ONCE);
    }

    /** Messages and second halves have no follow-up. Events that do not say yet may be of a half issued any moment. */
    private void noteDelivery(DeliveryEvent event, Consumer<FollowUp> news) {
        if (event.purpose() == null || event.purpose() == Purpose.FIRST_HALF) {
            noteHalf(event.correlationId(), news);
        }
    }

    private void noteHalf(UUID halfId, Consumer<FollowUp> news) {
        FollowUp half = halves.lock(halfId);
        news.accept(half);
        judge.judge(half);
    }

    /** Concerns every half of the person that somebody may still be waiting for. */
    private void noteTurn(UUID personId, Consumer<CredentialStanding> news) {
        news.accept(credentials.lock(personId));
        halves.lockUnsettled(personId).forEach(judge::judge);
    }
}
