package it.sportello.pin.letter;

import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.pin.PinProblem;
import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.guess.GuessService;
import it.sportello.pin.guess.Guessed;
import it.sportello.pin.half.HalfService;
import it.sportello.pin.half.LetterAllowance;
import it.sportello.pin.half.LetterStanding;
import it.sportello.pin.issuing.MadePin;
import it.sportello.pin.person.PersonService;
import it.sportello.platform.outbox.Outbox;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.limit.Standing;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Sends the second half again, as a new one (C10). */
@ApplicationScoped
class PinLetterService {

    private final PersonService persons;
    private final HalfService halves;
    private final LetterComposer composer;
    private final GuessService guesses;
    private final AnnouncementService announcements;
    private final Outbox outbox;
    private final Clock clock;

    PinLetterService(
            PersonService persons,
            HalfService halves,
            LetterComposer composer,
            GuessService guesses,
            AnnouncementService announcements,
            Outbox outbox,
            Clock clock) {
        this.persons = persons;
        this.halves = halves;
        this.composer = composer;
        this.guesses = guesses;
        this.announcements = announcements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Only who holds the live first half may: a token of an earlier one may be in the hands of whom a validation shut out.
     *
     * @throws ProblemException when none is due, or the last one was ordered not long enough ago
     */
    @Transactional
    OrderedLetterView order(Citizen citizen) {
        UUID personId = citizen.personId();
        persons.lock(personId);
        Instant now = clock.instant();
        int accessIssue = citizen.firstIssue().orElse(0);
        LetterStanding standing =
                halves.findLetterStanding(personId, accessIssue, now).orElseThrow(PinLetterService::notDue);
        LetterAllowance.findWait(standing.ordered(), now).ifPresent(end -> {
            throw tooSoon(Duration.between(now, end));
        });
        MadePin made = composer.compose(personId, citizen.taxCode(), standing.requestId(), accessIssue)
                .orElseThrow(PinLetterService::notDue);
        PinIssued issued = halves.reissueSecond(made.halves().getFirst(), now);
        // What was guessed at is no more: a stranger's tries do not keep the holder from the new one (C11).
        guesses.forget(citizen.taxCode(), Guessed.ACTIVATION);
        outbox.append(issued);
        outbox.append(made.dispatches());
        // None is concerned: whoever ordered it need not be who reads any of them (C9).
        announcements.announceToOthers(personId, List.of(), Announcement.LETTER_ORDERED);
        return new OrderedLetterView(issued.issue(), now);
    }

    private static ProblemException notDue() {
        return new ProblemException(
                PinProblem.NO_LETTER_DUE, "The PIN was activated, or its first half is good no more");
    }

    private static ProblemException tooSoon(Duration wait) {
        return new ProblemException(PinProblem.LETTER_TOO_SOON, "Wait as long as the header Retry-After says")
                .withHeader("Retry-After", Long.toString(Standing.seconds(wait)));
    }
}
