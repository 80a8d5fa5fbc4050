package it.sportello.pin.remote;

import it.sportello.pin.person.ContactService;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.register.Resident;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/** What an identification says of a person, and of where to reach them. */
@ApplicationScoped
class IdentifiedPersonService {

    private final PersonService persons;
    private final ContactService contacts;

    IdentifiedPersonService(PersonService persons, ContactService contacts) {
        this.persons = persons;
        this.contacts = contacts;
    }

    /** Whoever may have been taken for them until now is found on no contact. */
    @Transactional(TxType.MANDATORY)
    void recognise(Identification verified, Resident registered, Instant at) {
        UUID personId = verified.personId();
        persons.recognise(personId, registered.personal(), verified.contacts(), at);
        contacts.keepOnly(personId, verified.contacts(), at);
    }
}
