package it.sportello.pin.request;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.event.PinEvent.PinRequestReceived;
import it.sportello.pin.half.HalfService;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.request.PinRequestFiling.Earlier;
import it.sportello.pin.request.PinRequestFiling.NewIds;
import it.sportello.pin.request.form.Declaration;
import it.sportello.pin.request.form.FormOutcome.Accepted;
import it.sportello.pin.request.form.Intake;
import it.sportello.platform.outbox.Outbox;
import it.sportello.platform.time.Ids;
import it.sportello.platform.web.idempotency.IdempotentRequest;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes requests in and says how they stand. Whether a person or a tax code is known never shows. */
@ApplicationScoped
public class PinRequestService {

    /** A request was filed in this process; the issuer need not wait for its next round. */
    public record RequestFiled() {}

    private final PersonService persons;
    private final PinRequestFiling filing;
    private final PinRequestRepository requests;
    private final HalfService halves;
    private final Outbox outbox;
    private final Event<RequestFiled> filed;
    private final Clock clock;

    PinRequestService(
            PersonService persons,
            PinRequestFiling filing,
            PinRequestRepository requests,
            HalfService halves,
            Outbox outbox,
            Event<RequestFiled> filed,
            Clock clock) {
        this.persons = persons;
        this.filing = filing;
        this.requests = requests;
        this.halves = halves;
        this.outbox = outbox;
        this.filed = filed;
        this.clock = clock;
    }

    /** @param isRepeat whether it was filed before, under the same idempotency key */
    public record Filed(FiledRequest answer, boolean isRepeat) {
        public Filed {
            requireNonNull(answer, "answer");
        }
    }

    @Transactional
    public Filed file(Accepted form, Intake intake, @Nullable IdempotentRequest once) {
        Declaration declared = form.declaration();
        Instant now = now();
        UUID personId = persons.enrol(declared.resident().taxCode(), declared.language(), now);
        NewIds ids = new NewIds(Ids.next(), Ids.capability(), personId);
        if (!filing.file(ids, declared, intake, now, once)) {
            return new Filed(answerAgain(form, requireNonNull(once)), true);
        }
        outbox.append(new PinRequestReceived(personId, ids.id(), now));
        filed.fire(new RequestFiled());
        return new Filed(new FiledRequest(ids.capability(), PinRequestStatus.RECEIVED, form.warnings()), false);
    }

    /** The first answer, whatever became of the request since: the same key stands for the same form. */
    private FiledRequest answerAgain(Accepted form, IdempotentRequest once) {
        Earlier earlier = filing.findByKey(once).orElseThrow();
        once.requireSame(earlier.requestHash());
        return new FiledRequest(earlier.capability(), PinRequestStatus.RECEIVED, form.warnings());
    }

    /** @throws ProblemException 404 when nobody holds this capability */
    @Transactional
    PinRequestView show(UUID capability) {
        PinRequest request = requests.findByCapability(capability)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such request"));
        var progress = halves.progressOf(request.id());
        NextStep next = NextStep.of(request.status(), request.dueFrom(), progress, now());
        return PinRequestView.of(capability, request, progress, next);
    }

    /** As exact as the database keeps it, so that event and row agree. */
    private Instant now() {
        return clock.instant();
    }
}
