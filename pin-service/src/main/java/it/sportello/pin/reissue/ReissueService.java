package it.sportello.pin.reissue;

import it.sportello.contracts.Channel;
import it.sportello.contracts.event.PinEvent.ValidationRefused;
import it.sportello.pin.contact.PendingContactService;
import it.sportello.pin.half.FirstHalfStanding;
import it.sportello.pin.half.HalfService;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.reissue.Reissue.Circumstances;
import it.sportello.pin.reissue.Reissue.Due;
import it.sportello.pin.reissue.Reissue.Refused;
import it.sportello.pin.request.RequestDecisionService;
import it.sportello.pin.request.RequestDecisionService.Decidable;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Orders reissues and decides them. */
@ApplicationScoped
public class ReissueService {

    private final ReissueQueue queue;
    private final RequestDecisionService requests;
    private final PersonService persons;
    private final HalfService halves;
    private final PendingContactService pendingContacts;
    private final Outbox outbox;
    private final Clock clock;

    ReissueService(
            ReissueQueue queue,
            RequestDecisionService requests,
            PersonService persons,
            HalfService halves,
            PendingContactService pendingContacts,
            Outbox outbox,
            Clock clock) {
        this.queue = queue;
        this.requests = requests;
        this.persons = persons;
        this.halves = halves;
        this.pendingContacts = pendingContacts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The issuer takes it from here, in its next round; a case orders once. */
    @Transactional(TxType.MANDATORY)
    public void order(NewReissue validated) {
        queue.add(validated);
    }

    /** Alone with request, person and contacts until the end of the transaction: what is decided is then done. */
    @Transactional
    Reissue decide(ClaimedReissue reissue) {
        NewReissue validated = reissue.validated();
        Decidable request = requests.lock(validated.requestId()).orElseThrow();
        Optional<Reachable> chosen = persons.findChosen(validated.personId());
        if (chosen.isEmpty()) {
            return new Refused(RefusalReason.NOT_ISSUED);
        }
        List<ContactPoint> contacts = Stream.concat(
                        chosen.map(Reachable::contact).stream(), Stream.ofNullable(validated.changedTo()))
                .toList();
        persons.lock(validated.personId(), contacts);
        Optional<FirstHalfStanding> live = halves.lockLiveFirst(validated.personId());
        int othersServed = validated.changedTo() == null
                ? 0
                : persons.countMostOthersServed(validated.personId(), List.of(validated.changedTo()));
        Optional<Channel> secondsChannel = halves.findSecondsChannel(validated.personId());
        return Reissue.of(
                validated,
                new Circumstances(request, live, secondsChannel, chosen.get(), othersServed),
                clock.instant());
    }

    /** The last word: empty when another issuer has it, or when it is a refusal, which is then told. */
    @Transactional(TxType.MANDATORY)
    Optional<Due> conclude(ClaimedReissue reissue) {
        if (!queue.isStillHeld(reissue)) {
            return Optional.empty();
        }
        return switch (decide(reissue)) {
            case Due due -> {
                queue.markIssued(reissue);
                yield Optional.of(due);
            }
            case Refused refused -> {
                refuse(reissue, refused);
                yield Optional.empty();
            }
        };
    }

    /**
     * Where the half goes is the person's contact from now on, and what somebody wanted changed before does not come on
     * top of it. The caller holds the locks, as it has decided.
     */
    @Transactional(TxType.MANDATORY)
    void correctContact(NewReissue validated, Due due, Instant at) {
        pendingContacts.dropAll(validated.personId());
        requests.correctContact(validated.requestId(), due.to().contact(), validated.othersConfirmed(), at);
    }

    /** The contact center is told, and may try again in the same case. */
    @Transactional
    void refuse(ClaimedReissue reissue, Refused refused) {
        if (!queue.isStillHeld(reissue)) {
            return;
        }
        queue.markRefused(reissue);
        NewReissue validated = reissue.validated();
        outbox.append(new ValidationRefused(
                validated.personId(), validated.requestId(), refused.reason().code(), clock.instant()));
    }
}
