package it.sportello.pin.contact;

import it.sportello.pin.access.LiveSignIn;
import it.sportello.pin.person.ContactService;
import it.sportello.pin.person.PersonService;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Shows where a person can be reached, and who is told of what happens to them. */
@ApplicationScoped
class ContactBookService {

    private final PersonService persons;
    private final LiveSignIn signIn;
    private final ContactService contacts;
    private final PendingContactService pending;
    private final Clock clock;

    ContactBookService(
            PersonService persons,
            LiveSignIn signIn,
            ContactService contacts,
            PendingContactService pending,
            Clock clock) {
        this.persons = persons;
        this.signIn = signIn;
        this.contacts = contacts;
        this.pending = pending;
        this.clock = clock;
    }

    @Transactional
    ContactBook open(UUID personId) {
        Instant now = clock.instant();
        return new ContactBook(
                contacts.list(personId), pending.list(personId, now), contacts.listFormer(personId, now));
    }

    /**
     * The same for who is to change it, this transaction's alone.
     *
     * @throws ProblemException 404 when nothing is kept of them, and a challenge when the PIN they signed in with is no
     *     more (C12)
     */
    @Transactional(TxType.MANDATORY)
    ContactBook openAlone(Citizen citizen) {
        if (!persons.lock(citizen.personId())) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "There are no contacts of yours here");
        }
        signIn.require(citizen);
        return open(citizen.personId());
    }
}
