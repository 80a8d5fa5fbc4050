package it.sportello.pin.issuing;

import it.sportello.pin.guess.GuessService;
import it.sportello.pin.half.HalfService;
import it.sportello.pin.half.NewHalf;
import it.sportello.pin.issuing.Admission.Granted;
import it.sportello.pin.issuing.Admission.Withheld;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.ClaimedRequest;
import it.sportello.pin.request.PinRequestQueue;
import it.sportello.pin.request.form.Declaration;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Issues what was made for a claimed request, in one transaction that only the holder of the claim can commit. */
@ApplicationScoped
class IssuingService {

    private final AdmissionService admissions;
    private final PinRequestQueue requests;
    private final PersonService persons;
    private final HalfService halves;
    private final GuessService guesses;
    private final Outbox outbox;
    private final Clock clock;

    IssuingService(
            AdmissionService admissions,
            PinRequestQueue requests,
            PersonService persons,
            HalfService halves,
            GuessService guesses,
            Outbox outbox,
            Clock clock) {
        this.admissions = admissions;
        this.requests = requests;
        this.persons = persons;
        this.halves = halves;
        this.guesses = guesses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Looks again, now alone with this person and these contacts, and only then issues. */
    @Transactional
    void issue(ClaimedRequest request, MadePin made) {
        if (!requests.isStillHeld(request)) {
            return;
        }
        persons.lock(request.personId(), request.declaration().contacts());
        switch (admissions.admit(request)) {
            case Granted(Resident registered) -> write(request, registered, made);
            case Withheld withheld -> admissions.withhold(request, withheld);
        }
    }

    private void write(ClaimedRequest request, Resident registered, MadePin made) {
        Instant now = clock.instant();
        Declaration declared = request.declaration();
        persons.confirm(request.personId(), registered.personal(), declared.language(), declared.contacts(), now);
        requests.markIssued(request);
        guesses.forget(registered.taxCode());
        for (NewHalf half : made.halves()) {
            outbox.append(halves.issue(half, request.dueFrom(), now));
        }
        outbox.append(made.dispatches());
    }
}
