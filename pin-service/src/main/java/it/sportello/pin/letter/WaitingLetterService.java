package it.sportello.pin.letter;

import it.sportello.pin.half.FirstHalfStanding;
import it.sportello.pin.half.HalfService;
import it.sportello.pin.half.LetterQueue;
import it.sportello.pin.half.LetterQueue.WaitingLetter;
import it.sportello.pin.issuing.MadePin;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.request.RequestDecisionService;
import it.sportello.pin.request.RequestDecisionService.Decidable;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Sends the letter of a new PIN when a day has passed since the person's last one (C10): once, however many replicas come by. */
@ApplicationScoped
class WaitingLetterService {

    private static final Logger LOG = Logger.getLogger(WaitingLetterService.class);

    /** Nobody comes back into a register within seconds. */
    private static final Duration LOOKED_UP_AGAIN_AFTER = Duration.ofDays(1);

    private final LetterQueue letters;
    private final RequestDecisionService requests;
    private final PersonService persons;
    private final HalfService halves;
    private final LetterComposer composer;
    private final Outbox outbox;
    private final Clock clock;

    WaitingLetterService(
            LetterQueue letters,
            RequestDecisionService requests,
            PersonService persons,
            HalfService halves,
            LetterComposer composer,
            Outbox outbox,
            Clock clock) {
        this.letters = letters;
        this.requests = requests;
        this.persons = persons;
        this.halves = halves;
        this.composer = composer;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    List<WaitingLetter> listDue(int skipped, int most) {
        return letters.listDue(clock.instant(), skipped, most);
    }

    /** Unless the request came to its end meanwhile, or its holder asked for a letter when that was due. */
    @Transactional
    void send(WaitingLetter waiting) {
        UUID personId = waiting.personId();
        // Before the person: whoever decides about requests locks the two in this order.
        Decidable request = requests.lock(waiting.requestId()).orElseThrow();
        persons.lock(personId);
        if (!letters.take(waiting) || halves.findSecondsChannel(personId).isPresent()) {
            return;
        }
        halves.lockLiveFirst(personId)
                .filter(first -> first.requestId().equals(request.id()))
                .ifPresent(first -> compose(request, first)
                        .ifPresentOrElse(made -> send(made, request.dueFrom()), () -> putOff(waiting)));
    }

    private Optional<MadePin> compose(Decidable request, FirstHalfStanding first) {
        UUID personId = request.personId();
        return composer.compose(personId, persons.taxCodeOf(personId), request.id(), first.accessIssue());
    }

    private void send(MadePin made, Instant dueFrom) {
        outbox.append(halves.issue(made.halves().getFirst(), dueFrom, clock.instant()));
        outbox.append(made.dispatches());
    }

    /** Whoever left the register may be in it again tomorrow: a town takes its time. Until then the letter is in nobody's way. */
    private void putOff(WaitingLetter waiting) {
        LOG.warnf(
                "The letter of request %s waits another day: the register does not know its holder",
                waiting.requestId());
        letters.add(waiting, clock.instant().plus(LOOKED_UP_AGAIN_AFTER));
    }
}
