package it.sportello.pin.contact;

import it.sportello.pin.PinProblem;
import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.code.CodeUse;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.ContactService;
import it.sportello.pin.person.PersonService;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a proved contact leaves behind. */
@ApplicationScoped
class ContactProofRecorder {

    private final ContactBookService books;
    private final PersonService persons;
    private final ContactService contacts;
    private final PendingContactService pending;
    private final OneTimeCodes codes;
    private final AnnouncementService announcements;
    private final Clock clock;

    ContactProofRecorder(
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

    @Transactional
    boolean isAsked(UUID personId, UUID codeId) {
        return pending.find(personId, codeId).isPresent();
    }

    /** Looks again, now alone with this person: a correction or another wish may have come in between. */
    @Transactional
    ContactBook record(Citizen citizen, UUID codeId) {
        UUID personId = citizen.personId();
        ContactBook book = books.openAlone(citizen);
        ContactPoint point =
                pending.find(personId, codeId).map(PendingContact::point).orElseThrow(ContactProofService::refused);
        requireRoom(personId, point);
        if (!codes.spend(codeId, CodeUse.CONTACT_CHANGE)) {
            throw ContactProofService.refused();
        }
        boolean replaces =
                book.contacts().stream().anyMatch(there -> there.point().channel() == point.channel());
        contacts.replace(personId, point, clock.instant());
        pending.drop(personId, Set.of(point.channel()));
        announcements.announce(
                personId, List.of(point), replaces ? Announcement.CONTACT_CHANGED : Announcement.CONTACT_ADDED);
        return books.open(personId);
    }

    /** Told only to who has just proved that the contact is theirs: it says something of others who share it (C13). */
    private void requireRoom(UUID personId, ContactPoint point) {
        persons.lock(personId, List.of(point));
        if (ContactPoint.isFullWith(persons.countMostOthersServed(personId, List.of(point)))) {
            throw new ProblemException(
                    PinProblem.CONTACT_SHARED, "Take one of your own; this one serves as many as it may");
        }
    }
}
