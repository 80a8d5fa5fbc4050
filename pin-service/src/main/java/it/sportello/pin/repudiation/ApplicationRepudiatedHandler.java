package it.sportello.pin.repudiation;

import it.sportello.contracts.event.ApplicationEvent.ApplicationRepudiated;
import it.sportello.pin.half.HalfService;
import it.sportello.pin.person.PersonService;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** "It wasn't me": whoever filed it holds a first half that is not theirs, so that PIN dies (A11). The holder's personal PIN stays. */
@ApplicationScoped
class ApplicationRepudiatedHandler implements EventHandler<ApplicationRepudiated> {

    private final PersonService persons;
    private final HalfService halves;

    ApplicationRepudiatedHandler(PersonService persons, HalfService halves) {
        this.persons = persons;
        this.halves = halves;
    }

    @Override
    public Class<ApplicationRepudiated> eventType() {
        return ApplicationRepudiated.class;
    }

    @Override
    public void handle(ApplicationRepudiated event) {
        persons.lock(event.personId());
        halves.revokeAccess(event.personId(), event.firstIssue(), event.repudiatedAt());
    }
}
