package it.sportello.pin.contact;

import it.sportello.contracts.Language;
import it.sportello.pin.PinProblem;
import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.code.CodeOrder;
import it.sportello.pin.code.CodeUse;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.code.SendOutcome.Sent;
import it.sportello.pin.contact.ContactPlan.Change;
import it.sportello.pin.contact.ContactPlan.LastContact;
import it.sportello.pin.contact.ContactPlan.NothingToChoose;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.ContactService;
import it.sportello.pin.person.PersonService;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.Precondition;
import it.sportello.platform.web.limit.Standing;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes contacts away, chooses among them, and sends a code to those that are new (C9). */
@ApplicationScoped
class ContactChangeService {

    private final ContactBookService books;
    private final PersonService persons;
    private final ContactService contacts;
    private final PendingContactService pending;
    private final OneTimeCodes codes;
    private final AnnouncementService announcements;
    private final Clock clock;

    ContactChangeService(
            ContactBookService books,
            PersonService persons,
            ContactService contacts,
            PendingContactService pending,
            OneTimeCodes codes,
            AnnouncementService announcements,
            Clock clock) {
        this.books = books;
        this.persons = persons;
        this.contacts = contacts;
        this.pending = pending;
        this.codes = codes;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** @throws ProblemException when the citizen has not seen what they would change, or cannot be left like that */
    @Transactional
    ContactBook change(Citizen citizen, WantedContacts wanted, Precondition precondition) {
        ContactBook book = books.openAlone(citizen);
        precondition.requireSeen(book.version());
        UUID personId = citizen.personId();
        switch (ContactPlan.of(book.contacts(), wanted, clock.instant())) {
            case Change change -> {
                pending.drop(personId, wanted.channels());
                apply(personId, change);
                change.asked().forEach(point -> ask(personId, point));
            }
            case LastContact() ->
                throw new ProblemException(
                        PinProblem.LAST_CONTACT, "Prove another contact first; the one that is left stays");
            case NothingToChoose() ->
                throw new ProblemException(CommonProblem.INVALID_CONTENT, "The contacts stay as they are")
                        .withErrors(List.of(
                                new FieldError("/first_half_channel", "has no contact that was proved already")));
        }
        return books.open(personId);
    }

    private void apply(UUID personId, Change change) {
        if (!change.gone().isEmpty()) {
            contacts.remove(personId, change.gone(), clock.instant());
            // To those, too: whoever took them away may not be the person.
            announcements.announce(personId, List.of(), Announcement.CONTACT_REMOVED);
        }
        if (change.chosen() != null) {
            contacts.choose(personId, change.chosen());
            announcements.announce(personId, List.of(), Announcement.CONTACT_CHOSEN);
        }
    }

    private void ask(UUID personId, ContactPoint point) {
        pending.findWait(personId).ifPresent(wait -> {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS, "No more new contacts today")
                    .withHeader("Retry-After", Long.toString(Standing.seconds(wait)));
        });
        Language language = persons.languageOf(personId);
        Instant now = clock.instant();
        Sent sent = codes.send(new CodeOrder(personId, point, language, CodeUse.CONTACT_CHANGE))
                .orElseThrow();
        pending.add(personId, new PendingContact(sent.codeId(), point, now, sent.validUntil()));
    }
}
