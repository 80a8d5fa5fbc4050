package it.sportello.pin.reissue;

import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.guess.GuessService;
import it.sportello.pin.half.HalfService;
import it.sportello.pin.half.NewHalf;
import it.sportello.pin.issuing.MadePin;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.reissue.Reissue.Due;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes what was made for a reissue, in one transaction that only the holder of the claim can commit. */
@ApplicationScoped
class ReissueRecorder {

    private final ReissueService reissues;
    private final PersonService persons;
    private final HalfService halves;
    private final GuessService guesses;
    private final AnnouncementService announcements;
    private final Outbox outbox;
    private final Clock clock;

    ReissueRecorder(
            ReissueService reissues,
            PersonService persons,
            HalfService halves,
            GuessService guesses,
            AnnouncementService announcements,
            Outbox outbox,
            Clock clock) {
        this.reissues = reissues;
        this.persons = persons;
        this.halves = halves;
        this.guesses = guesses;
        this.announcements = announcements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Looks again, now alone, and only then writes. What was made stands for what was decided before, or for nothing. */
    @Transactional
    void issue(ClaimedReissue reissue, Due decided, MadePin made) {
        reissues.conclude(reissue).ifPresent(due -> {
            if (!due.equals(decided)) {
                throw new IllegalStateException("The contact changed meanwhile: the half is made anew");
            }
            write(reissue.validated(), due, made);
        });
    }

    private void write(NewReissue validated, Due due, MadePin made) {
        Instant now = clock.instant();
        UUID personId = validated.personId();
        for (NewHalf half : made.halves()) {
            PinIssued issued = halves.reissueFirst(half, due.sameContact(), due.requestedAt(), now);
            outbox.append(issued);
        }
        outbox.append(made.dispatches());
        guesses.forget(persons.taxCodeOf(personId));
        announce(personId, due);
        if (!due.sameContact()) {
            reissues.correctContact(validated, due, now);
        }
    }

    /** Before the contact changes: whoever reads along on the old one must learn of it, and nothing personal (K1). */
    private void announce(UUID personId, Due due) {
        if (due.sameContact()) {
            announcements.announce(personId, List.of(due.to().contact()), Announcement.HALF_ISSUED_AGAIN);
        } else {
            announcements.announceEverywhere(personId, concerned(personId, due), Announcement.CONTACT_CHANGED);
        }
    }

    /** The old one did not bring the half, so it may not bring the news either. */
    private List<ContactPoint> concerned(UUID personId, Due due) {
        return Stream.concat(persons.findChosen(personId).stream(), Stream.of(due.to()))
                .map(Reachable::contact)
                .toList();
    }
}
