package it.sportello.pin.remote;

import it.sportello.contracts.event.PinEvent.ValidationRefused;
import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.issuing.MadePin;
import it.sportello.pin.register.Resident;
import it.sportello.pin.remote.DispositivePin.Due;
import it.sportello.pin.remote.DispositivePin.Refused;
import it.sportello.pin.succession.Succession;
import it.sportello.pin.succession.SuccessionService;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Writes what was made for an identification, in one transaction that only the holder of the claim can commit. */
@ApplicationScoped
class IdentificationRecorder {

    private final IdentificationQueue queue;
    private final IdentificationService identifications;
    private final SuccessionService successions;
    private final IdentifiedPersonService persons;
    private final AnnouncementService announcements;
    private final Outbox outbox;
    private final Clock clock;

    IdentificationRecorder(
            IdentificationQueue queue,
            IdentificationService identifications,
            SuccessionService successions,
            IdentifiedPersonService persons,
            AnnouncementService announcements,
            Outbox outbox,
            Clock clock) {
        this.queue = queue;
        this.identifications = identifications;
        this.successions = successions;
        this.persons = persons;
        this.announcements = announcements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Looks again, now alone, and only then writes. */
    @Transactional
    void issue(ClaimedIdentification claimed, Succession succession, MadePin made) {
        Identification verified = claimed.verified();
        if (!queue.isStillHeld(claimed)) {
            return;
        }
        if (!successions.lock(verified.personId(), verified.requestId(), verified.contacts())) {
            throw new IllegalStateException("Halves were issued meanwhile: it is decided anew");
        }
        switch (identifications.decide(verified)) {
            case Due(Resident registered) -> write(claimed, registered, succession, made);
            case Refused refused -> refuse(claimed, refused);
        }
    }

    private void write(ClaimedIdentification claimed, Resident registered, Succession succession, MadePin made) {
        Instant now = clock.instant();
        Identification verified = claimed.verified();
        queue.markIssued(claimed);
        // Before the contacts change: whoever had been the person's until now must learn of it.
        announcements.announceAlsoByLetter(verified.personId(), Announcement.IDENTIFIED_REMOTELY);
        persons.recognise(verified, registered, now);
        successions.issue(succession, made, now);
    }

    /** The contact center is told, and may try again in the same case. */
    @Transactional
    void refuse(ClaimedIdentification claimed, Refused refused) {
        if (!queue.isStillHeld(claimed)) {
            return;
        }
        queue.markRefused(claimed);
        Identification verified = claimed.verified();
        outbox.append(new ValidationRefused(
                verified.personId(), verified.requestId(), refused.reason().code(), clock.instant()));
    }
}
