package it.sportello.pin.issuing;

import it.sportello.contracts.event.PinEvent.AssistanceNeeded;
import it.sportello.pin.access.GuessService;
import it.sportello.pin.half.HalfService;
import it.sportello.pin.half.NewHalf;
import it.sportello.pin.issuing.Admission.Granted;
import it.sportello.pin.issuing.Admission.Withheld;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.register.Resident;
import it.sportello.pin.register.ResidentRegister;
import it.sportello.pin.request.ClaimedRequest;
import it.sportello.pin.request.PinRequestQueue;
import it.sportello.pin.request.RequestStanding;
import it.sportello.pin.request.form.Declaration;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Decides about claimed requests. Every decision is one transaction that only the holder of the claim can commit. */
@ApplicationScoped
class IssuingService {

    private final PinRequestQueue requests;
    private final PersonService persons;
    private final HalfService halves;
    private final ResidentRegister register;
    private final GuessService guesses;
    private final Outbox outbox;
    private final Clock clock;

    IssuingService(
            PinRequestQueue requests,
            PersonService persons,
            HalfService halves,
            ResidentRegister register,
            GuessService guesses,
            Outbox outbox,
            Clock clock) {
        this.requests = requests;
        this.persons = persons;
        this.halves = halves;
        this.register = register;
        this.guesses = guesses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A first look, so that no hash is computed for what is refused anyway. */
    @Transactional
    Admission admit(ClaimedRequest request) {
        Declaration declared = request.declaration();
        UUID personId = request.personId();
        RequestStanding standing = requests.standingOf(request);
        Circumstances circumstances = new Circumstances(
                standing.olderLive() || halves.hasLive(personId),
                persons.countMostOthersServed(personId, declared.contacts()),
                standing.mostOfTheDay());
        return Admission.of(
                declared.resident(), register.find(declared.resident().taxCode()), circumstances);
    }

    /** Looks again, now alone with this person and these contacts, and only then issues. */
    @Transactional
    void issue(ClaimedRequest request, MadePin made) {
        if (!requests.isStillHeld(request)) {
            return;
        }
        persons.lock(request.personId(), request.declaration().contacts());
        switch (admit(request)) {
            case Granted(Resident registered) -> write(request, registered, made);
            case Withheld withheld -> callInstead(request, withheld);
        }
    }

    @Transactional
    void withhold(ClaimedRequest request, Withheld withheld) {
        if (requests.isStillHeld(request)) {
            callInstead(request, withheld);
        }
    }

    private void write(ClaimedRequest request, Resident registered, MadePin made) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Declaration declared = request.declaration();
        persons.confirm(request.personId(), registered.personal(), declared.language(), declared.contacts(), now);
        requests.markIssued(request);
        guesses.forget(registered.taxCode());
        for (NewHalf half : made.halves()) {
            outbox.append(halves.issue(half, request.requestedAt(), now));
        }
        outbox.append(made.dispatches());
    }

    private void callInstead(ClaimedRequest request, Withheld withheld) {
        requests.awaitAssistance(request);
        outbox.append(
                new AssistanceNeeded(request.personId(), request.id(), withheld.reasons(), request.requestedAt()));
    }
}
