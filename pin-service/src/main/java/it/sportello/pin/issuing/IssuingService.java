package it.sportello.pin.issuing;

import it.sportello.pin.half.LetterQueue;
import it.sportello.pin.half.LetterQueue.WaitingLetter;
import it.sportello.pin.issuing.Admission.Granted;
import it.sportello.pin.issuing.Admission.Withheld;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.ClaimedRequest;
import it.sportello.pin.request.PinRequestQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Issues what was made for a claimed request, in one transaction that only the holder of the claim can commit. */
@ApplicationScoped
class IssuingService {

    private final AdmissionService admissions;
    private final PinRequestQueue requests;
    private final PersonService persons;
    private final LetterQueue letters;
    private final IssueRecorder recorder;
    private final Clock clock;

    IssuingService(
            AdmissionService admissions,
            PinRequestQueue requests,
            PersonService persons,
            LetterQueue letters,
            IssueRecorder recorder,
            Clock clock) {
        this.admissions = admissions;
        this.requests = requests;
        this.persons = persons;
        this.letters = letters;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Looks again, now alone with this person, these contacts and this address, and only then issues. */
    @Transactional
    void issue(ClaimedRequest request, MadePin made) {
        if (!requests.isStillHeld(request)) {
            return;
        }
        persons.lock(request.personId(), request.declaration().contacts());
        requests.lockAddress(request);
        switch (admissions.admit(request)) {
            case Granted(Resident registered) -> recorder.write(request, registered, leavingNow(request, made));
            case Withheld withheld -> admissions.withhold(request, withheld);
        }
    }

    /** Within a day of the person's last letter the first half goes alone, and a letter follows when the day is over (C10). */
    private MadePin leavingNow(ClaimedRequest request, MadePin made) {
        return letters.findTurn(request.personId(), clock.instant())
                .map(turn -> {
                    letters.add(new WaitingLetter(request.id(), request.personId()), turn);
                    return made.firstAlone();
                })
                .orElse(made);
    }
}
