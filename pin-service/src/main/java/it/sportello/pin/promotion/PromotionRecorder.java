package it.sportello.pin.promotion;

import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.event.PinEvent.CredentialUpgraded;
import it.sportello.pin.access.Credential;
import it.sportello.pin.access.Credential.Proof;
import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.guess.GuessService;
import it.sportello.pin.guess.Guessed;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.personal.PersonalPinService;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a promotion leaves behind. */
@ApplicationScoped
class PromotionRecorder {

    private final PersonService persons;
    private final PersonalPinService pins;
    private final GuessService guesses;
    private final AnnouncementService announcements;
    private final Outbox outbox;
    private final Clock clock;

    PromotionRecorder(
            PersonService persons,
            PersonalPinService pins,
            GuessService guesses,
            AnnouncementService announcements,
            Outbox outbox,
            Clock clock) {
        this.persons = persons;
        this.pins = pins;
        this.guesses = guesses;
        this.announcements = announcements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Empty when the PIN is no more: it was revoked, replaced or renewed since. It counts as used: who repeated the
     * activation would else have a dispositive one without ever having been seen (C7).
     */
    @Transactional
    Optional<Proof> record(Credential found) {
        UUID personId = found.personId();
        Proof pin = found.proof();
        Instant at = clock.instant();
        persons.lock(personId);
        if (!pins.markUsed(pin.id(), pin.generation(), at)) {
            return Optional.empty();
        }
        guesses.forget(found.taxCode(), Guessed.SIGN_IN);
        // A repeated click, or one after a video call, is no news.
        if (pins.promote(pin.id())) {
            outbox.append(new CredentialUpgraded(personId, CredentialLevel.DISPOSITIVE, at));
            announcements.announceElsewhere(personId, Announcement.PIN_PROMOTED);
        }
        return Optional.of(pin);
    }
}
