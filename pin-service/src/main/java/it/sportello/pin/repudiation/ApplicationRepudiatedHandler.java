package it.sportello.pin.repudiation;

import it.sportello.contracts.event.ApplicationEvent.ApplicationRepudiated;
import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.half.HalfService;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.request.RequestDecisionService;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * "It wasn't me": whoever filed it holds a first half that is not theirs, so its request is over (A11). The letter's half
 * dies with it: alone it leads nowhere, and it would keep the person from asking for a new PIN (C13). The holder's personal
 * PIN stays.
 */
@ApplicationScoped
class ApplicationRepudiatedHandler implements EventHandler<ApplicationRepudiated> {

    private final RequestDecisionService requests;
    private final PersonService persons;
    private final HalfService halves;
    private final AnnouncementService announcements;

    ApplicationRepudiatedHandler(
            RequestDecisionService requests,
            PersonService persons,
            HalfService halves,
            AnnouncementService announcements) {
        this.requests = requests;
        this.persons = persons;
        this.halves = halves;
        this.announcements = announcements;
    }

    @Override
    public Class<ApplicationRepudiated> eventType() {
        return ApplicationRepudiated.class;
    }

    @Override
    public void handle(ApplicationRepudiated event) {
        findRequest(event).ifPresent(requestId -> {
            requests.lock(requestId);
            persons.lock(event.personId());
            // Looks again, now alone: the half may have been issued again to another contact, which is the holder's.
            findRequest(event).filter(requestId::equals).ifPresent(_ -> revoke(event, requestId));
        });
    }

    private void revoke(ApplicationRepudiated event, UUID requestId) {
        requests.close(requestId, event.repudiatedAt());
        announcements.announceElsewhere(event.personId(), Announcement.INITIAL_PIN_REVOKED);
    }

    private Optional<UUID> findRequest(ApplicationRepudiated event) {
        return halves.findRequestByAccess(event.personId(), event.firstIssue());
    }
}
