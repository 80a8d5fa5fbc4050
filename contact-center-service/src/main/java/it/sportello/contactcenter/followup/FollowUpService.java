package it.sportello.contactcenter.followup;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

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
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the follow-ups and has them judged anew whenever something is heard or time has passed. Everybody locks requests
 * first, then credentials, then halves, and cases last, to which a judgement leads: so nobody waits in a circle.
 */
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
        follow(request);
    }

    /**
     * Answers the request; of the two halves only the first is followed, for nobody waits for the letter by the hour. The
     * ones before are judged first, because they end a case, and this one, when it is heard of late, opens one.
     */
    @Transactional
    public void note(PinIssued event) {
        if (event.half() == PinHalf.FIRST) {
            RequestFollowUp request = requests.lock(event.requestId(), event.personId(), event.requestedAt());
            request.markIssued();
            credentials.lock(event.personId()).noteIssue(event.issue());
            FollowUp issued = halves.lock(event.halfId());
            issued.note(event);
            List<FollowUp> earlier = halves.lockUnsettled(event.personId());
            judge.judge(request);
            earlier.forEach(judge::judge);
            judge.judge(issued);
        }
    }

    /** Ends also the case of a half whose receipt had settled it before, for which somebody may have called since. */
    @Transactional
    public void note(FirstHalfUsed event) {
        noteHalf(event.halfId(), half -> {
            half.note(event);
            rescue.settleUnlessHeld(half);
        });
    }

    @Transactional
    public void note(PinActivated event) {
        noteTurn(event.personId(), credential -> credential.noteActivation(event.activatedAt()));
    }

    @Transactional
    public void note(PinRevoked event) {
        noteTurn(event.personId(), credential -> credential.noteRevocation(event.revokedAt()));
    }

    /** Nobody waits for anything that belongs to this request any more. */
    @Transactional
    public void note(PinRequestClosed event) {
        RequestFollowUp request = requests.lock(event.requestId(), event.personId(), event.closedAt());
        request.close(event.closedAt());
        List<FollowUp> waiting = halves.lockUnsettled(event.personId());
        follow(request);
        rescue.close(request);
        waiting.forEach(judge::judge);
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
     * What an agent can do for a person who calls, by request of theirs and whatever the receipts say. That stays true until
     * the end of the transaction: what is heard meanwhile finds the cases that this led to, and ends them.
     */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, NewCase> findOccasions(UUID personId, Collection<UUID> requestIds) {
        List<RequestFollowUp> asked = requests.lock(requestIds);
        credentials.findByIdOptional(personId, LockModeType.PESSIMISTIC_WRITE);
        Map<UUID, FollowUp> latest = latestByRequest(halves.lockIssued(requestIds));
        Map<UUID, NewCase> occasions = new HashMap<>();
        for (RequestFollowUp request : asked) {
            findOccasion(request, latest.get(request.requestId()))
                    .ifPresent(occasion -> occasions.put(request.requestId(), occasion));
        }
        return occasions;
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

    /** Also when the half was used: an impostor may have been quicker than the caller whom the letter told to call. */
    private Optional<NewCase> findOccasion(RequestFollowUp request, @Nullable FollowUp latest) {
        if (request.needsAgent()) {
            return Optional.of(request.assistance());
        }
        return Optional.ofNullable(latest)
                .filter(half -> !judge.isOvertaken(half))
                .map(FollowUp::validation);
    }

    /** Also when nothing is news: there may have been a case since. */
    private void follow(RequestFollowUp request) {
        if (!judge.judge(request)) {
            rescue.follow(request);
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
        settleOvertaken(personId);
    }

    /**
     * Also of halves that were settled before, for which somebody may have called since; but not what was issued after the
     * turn, by a recovery, when the turn is heard of late (C9).
     */
    private void settleOvertaken(UUID personId) {
        Set<UUID> requestIds = rescue.listOpen(personId);
        if (!requestIds.isEmpty()) {
            latestByRequest(halves.lockIssued(requestIds)).values().stream()
                    .filter(judge::isOvertaken)
                    .forEach(rescue::settle);
        }
    }

    private static Map<UUID, FollowUp> latestByRequest(List<FollowUp> issued) {
        return issued.stream().collect(toMap(half -> requireNonNull(half.requestId()), identity(), FollowUp::later));
    }
}
