package it.sportello.pin.remote;

import it.sportello.contracts.Language;
import it.sportello.contracts.event.ContactCenterEvent.IdentityVerifiedRemotely;
import it.sportello.pin.person.ContactService;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.personal.PersonalPinService;
import it.sportello.pin.register.ResidentRegister;
import it.sportello.pin.remote.DispositivePin.Circumstances;
import it.sportello.pin.request.RequestDecisionService;
import it.sportello.pin.request.RequestDecisionService.Decidable;
import it.sportello.platform.inbox.RejectedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;

/** Orders what identifications entitle to, and decides it. */
@ApplicationScoped
class IdentificationService {

    private final ProvedContacts proved;
    private final IdentificationQueue queue;
    private final RequestDecisionService requests;
    private final PersonService persons;
    private final ContactService contacts;
    private final PersonalPinService pins;
    private final ResidentRegister register;

    IdentificationService(
            ProvedContacts proved,
            IdentificationQueue queue,
            RequestDecisionService requests,
            PersonService persons,
            ContactService contacts,
            PersonalPinService pins,
            ResidentRegister register) {
        this.proved = proved;
        this.queue = queue;
        this.requests = requests;
        this.persons = persons;
        this.contacts = contacts;
        this.pins = pins;
        this.register = register;
    }

    /**
     * The issuer takes it from here, in its next round; a case orders once. Whoever names no request of this person is
     * rejected.
     *
     * @return false when it is too late for what was proved in the call
     */
    @Transactional(TxType.MANDATORY)
    boolean order(IdentityVerifiedRemotely event) {
        requests.lock(event.requestId())
                .filter(request -> request.personId().equals(event.personId()))
                .orElseThrow(() -> new RejectedRecord("there is no such request of this person"));
        Optional<Identification> verified = proved.of(event);
        verified.ifPresent(queue::add);
        return verified.isPresent();
    }

    /** Certain only to who holds the locks of request, person and contacts; to others a first look, which saves a hash. */
    @Transactional
    DispositivePin decide(Identification verified) {
        Decidable request = requests.lock(verified.requestId()).orElseThrow();
        Circumstances met = new Circumstances(
                request.status(),
                pins.isActivated(verified.personId()) || pins.cameOf(verified.requestId()),
                pins.findLastTurn(verified.personId()),
                register.find(persons.taxCodeOf(verified.personId())),
                contacts.list(verified.personId()),
                persons.countMostOthersServed(verified.personId(), verified.contacts()));
        return DispositivePin.of(verified, met);
    }

    @Transactional
    Language languageOf(UUID personId) {
        return persons.languageOf(personId);
    }
}
