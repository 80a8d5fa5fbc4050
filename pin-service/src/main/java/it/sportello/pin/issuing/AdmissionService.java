package it.sportello.pin.issuing;

import it.sportello.contracts.AssistanceReason;
import it.sportello.contracts.event.PinEvent.AssistanceNeeded;
import it.sportello.pin.issuing.Admission.Withheld;
import it.sportello.pin.message.MessageService;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.personal.PersonalPinService;
import it.sportello.pin.register.Resident;
import it.sportello.pin.register.ResidentRegister;
import it.sportello.pin.request.ClaimedRequest;
import it.sportello.pin.request.PinRequestQueue;
import it.sportello.pin.request.PinRequestQueue.Standing;
import it.sportello.pin.request.form.Declaration;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whether a claimed request gets a PIN, and what happens when it does not. */
@ApplicationScoped
class AdmissionService {

    private static final String REQUESTED_AGAIN = "pin-requested-again";

    private final PinRequestQueue requests;
    private final PersonService persons;
    private final PersonalPinService pins;
    private final ResidentRegister register;
    private final MessageService messages;
    private final Outbox outbox;
    private final Clock clock;

    AdmissionService(
            PinRequestQueue requests,
            PersonService persons,
            PersonalPinService pins,
            ResidentRegister register,
            MessageService messages,
            Outbox outbox,
            Clock clock) {
        this.requests = requests;
        this.persons = persons;
        this.pins = pins;
        this.register = register;
        this.messages = messages;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Certain only to who holds the locks of person and contacts; to others a first look, which saves a hash. */
    @Transactional
    Admission admit(ClaimedRequest request) {
        Declaration declared = request.declaration();
        UUID personId = request.personId();
        Optional<Resident> registered = register.find(declared.resident().taxCode());
        Instant now = clock.instant();
        boolean live = pins.hasCredential(personId, now);
        boolean lettersSpent = pins.hasSpentLetters(personId, now);
        int othersServed = persons.countMostOthersServed(personId, declared.contacts());
        if (request.isAssisted()) {
            return Admission.afterTalk(
                    declared.resident(), registered, Circumstances.afterTalk(live, othersServed, lettersSpent));
        }
        Standing standing = requests.standingOf(request);
        Circumstances circumstances =
                new Circumstances(standing.olderLive() || live, othersServed, standing.mostOfTheDay(), lettersSpent);
        return Admission.of(declared.resident(), registered, circumstances);
    }

    /**
     * Nothing is issued: an agent calls, and whose credential it touches is told (C13). When an agent has called
     * already, the contact center hears that it did not help.
     */
    @Transactional
    void withhold(ClaimedRequest request, Withheld withheld) {
        if (!requests.isStillHeld(request)) {
            return;
        }
        requests.awaitAssistance(request);
        outbox.append(
                new AssistanceNeeded(request.personId(), request.id(), withheld.reasons(), request.requestedAt()));
        if (!request.isAssisted() && touchesACredential(withheld.reasons())) {
            messages.sendEverywhere(request.personId(), REQUESTED_AGAIN);
        }
    }

    /** Beyond the requests of a day nobody is told any more, or a stranger could fill the person's mailbox. */
    private static boolean touchesACredential(Set<AssistanceReason> reasons) {
        return reasons.contains(AssistanceReason.LIVE_CREDENTIAL)
                && !reasons.contains(AssistanceReason.TOO_MANY_REQUESTS);
    }
}
