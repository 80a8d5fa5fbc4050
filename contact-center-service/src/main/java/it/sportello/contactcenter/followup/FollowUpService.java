package it.sportello.contactcenter.followup;

import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.event.DeliveryEvent;
import it.sportello.contracts.event.DeliveryEvent.DeliveryConfirmed;
import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.contracts.event.DeliveryEvent.DeliverySent;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.contracts.event.PinEvent.AssistanceNeeded;
import it.sportello.contracts.event.PinEvent.FirstHalfUsed;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.contracts.event.PinEvent.PinRequestReceived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps the follow-ups and judges them anew whenever something is heard or time has passed. */
@ApplicationScoped
public class FollowUpService {

    private static final int SWEPT_AT_ONCE = 200;

    private final FollowUpRepository halves;
    private final RequestFollowUpRepository requests;
    private final Clock clock;
    private final MeterRegistry metrics;

    FollowUpService(FollowUpRepository halves, RequestFollowUpRepository requests, Clock clock, MeterRegistry metrics) {
        this.halves = halves;
        this.requests = requests;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Transactional
    public void note(PinRequestReceived event) {
        judge(requests.lock(event.requestId(), event.personId(), event.requestedAt()), clock.instant());
    }

    @Transactional
    public void note(AssistanceNeeded event) {
        RequestFollowUp request = requests.lock(event.requestId(), event.personId(), event.requestedAt());
        request.note(event);
        judge(request, clock.instant());
    }

    /** Answers the request; of the two halves only the first is followed, for nobody waits for the letter by the hour. */
    @Transactional
    public void note(PinIssued event) {
        if (event.half() == PinHalf.FIRST) {
            RequestFollowUp request = requests.lock(event.requestId(), event.personId(), event.requestedAt());
            request.markIssued();
            judge(request, clock.instant());
            noteHalf(event.halfId(), half -> half.note(event));
        }
    }

    @Transactional
    public void note(FirstHalfUsed event) {
        noteHalf(event.halfId(), half -> half.note(event));
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

    /** Marks what became overdue in silence and tells how much it was. */
    @Transactional
    int markOverdue() {
        Instant now = clock.instant();
        List<FollowUp> dueHalves = halves.lockDue(now, SWEPT_AT_ONCE);
        dueHalves.forEach(half -> judge(half, now));
        List<RequestFollowUp> dueRequests = requests.lockDue(now, SWEPT_AT_ONCE);
        dueRequests.forEach(request -> judge(request, now));
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
        judge(half, clock.instant());
    }

    private void judge(FollowUp half, Instant now) {
        if (half.judge(now)) {
            count("half", half.status());
        }
    }

    private void judge(RequestFollowUp request, Instant now) {
        if (request.judge(now)) {
            count("request", request.status());
        }
    }

    private void count(String kind, Enum<?> status) {
        metrics.counter("sportello.follow.up.standings", "kind", kind, "status", status.name())
                .increment();
    }
}
