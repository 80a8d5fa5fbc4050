package it.sportello.pin.issuing;

import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.guess.GuessService;
import it.sportello.pin.half.HalfService;
import it.sportello.pin.half.NewHalf;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.ClaimedRequest;
import it.sportello.pin.request.PinRequestQueue;
import it.sportello.pin.request.form.Declaration;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Writes what was made for a request, in the transaction that decided on it. */
@ApplicationScoped
class IssueRecorder {

    private final PinRequestQueue requests;
    private final PersonService persons;
    private final HalfService halves;
    private final GuessService guesses;
    private final AnnouncementService announcements;
    private final Outbox outbox;
    private final Clock clock;

    IssueRecorder(
            PinRequestQueue requests,
            PersonService persons,
            HalfService halves,
            GuessService guesses,
            AnnouncementService announcements,
            Outbox outbox,
            Clock clock) {
        this.requests = requests;
        this.persons = persons;
        this.halves = halves;
        this.guesses = guesses;
        this.announcements = announcements;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void write(ClaimedRequest request, Resident registered, MadePin made) {
        Instant now = clock.instant();
        Declaration declared = request.declaration();
        persons.confirm(request.personId(), registered.personal(), declared.language(), declared.contacts(), now);
        requests.markIssued(request);
        guesses.forget(registered.taxCode());
        for (NewHalf half : made.halves()) {
            outbox.append(halves.issue(half, request.dueFrom(), now));
        }
        outbox.append(made.dispatches());
        // The letter with the second half tells whoever has no other contact (C9).
        announcements.announceToOthers(
                request.personId(), List.of(declared.contacts().getFirst()), Announcement.PIN_ISSUED);
    }
}
