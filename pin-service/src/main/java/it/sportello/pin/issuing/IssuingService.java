package it.sportello.pin.issuing;

import it.sportello.pin.issuing.Admission.Granted;
import it.sportello.pin.issuing.Admission.Withheld;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.ClaimedRequest;
import it.sportello.pin.request.PinRequestQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Issues what was made for a claimed request, in one transaction that only the holder of the claim can commit. */
@ApplicationScoped
class IssuingService {

    private final AdmissionService admissions;
    private final PinRequestQueue requests;
    private final PersonService persons;
    private final IssueRecorder recorder;

    IssuingService(
            AdmissionService admissions, PinRequestQueue requests, PersonService persons, IssueRecorder recorder) {
        this.admissions = admissions;
        this.requests = requests;
        this.persons = persons;
        this.recorder = recorder;
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
            case Granted(Resident registered) -> recorder.write(request, registered, made);
            case Withheld withheld -> admissions.withhold(request, withheld);
        }
    }
}
