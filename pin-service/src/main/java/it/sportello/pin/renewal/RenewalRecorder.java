package it.sportello.pin.renewal;

import it.sportello.contracts.CredentialLevel;
import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.guess.GuessService;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.personal.PersonalPinService;
import it.sportello.pin.secret.KeptSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** What a renewal leaves behind. */
@ApplicationScoped
class RenewalRecorder {

    private final RenewalTicketService tickets;
    private final PersonalPinService pins;
    private final PersonService persons;
    private final GuessService guesses;
    private final AnnouncementService announcements;
    private final Clock clock;

    RenewalRecorder(
            RenewalTicketService tickets,
            PersonalPinService pins,
            PersonService persons,
            GuessService guesses,
            AnnouncementService announcements,
            Clock clock) {
        this.tickets = tickets;
        this.pins = pins;
        this.persons = persons;
        this.guesses = guesses;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Empty when somebody else spent the ticket, or the PIN is no more: it was renewed, replaced or revoked. The PIN is locked
     * before the ticket, as whoever signs in with the expired one locks them.
     */
    @Transactional
    Optional<CredentialLevel> record(RenewalTicket ticket, Renewable expired, KeptSecret kept) {
        persons.lock(expired.personId());
        if (!pins.isAlive(expired.pinId(), expired.generation()) || !tickets.spend(ticket)) {
            return Optional.empty();
        }
        Optional<CredentialLevel> renewed = pins.renew(expired.pinId(), expired.generation(), kept, clock.instant());
        renewed.ifPresent(_ -> {
            guesses.forget(persons.taxCodeOf(expired.personId()));
            announcements.announceElsewhere(expired.personId(), Announcement.PIN_RENEWED);
        });
        return renewed;
    }
}
