package it.sportello.contactcenter.casework;

import it.sportello.contactcenter.casework.form.NewAnswer;
import it.sportello.contactcenter.casework.form.VerificationView;
import it.sportello.contactcenter.casework.people.GivenAnswer;
import it.sportello.contactcenter.casework.people.PeopleService;
import it.sportello.platform.security.Staff;
import it.sportello.platform.security.grant.CaseGrant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes a caller's answer to where it can be compared with the register, and what came of it back to the case. */
@ApplicationScoped
class VerificationService {

    private final VerificationRecorder recorder;
    private final PeopleService people;

    VerificationService(VerificationRecorder recorder, PeopleService people) {
        this.recorder = recorder;
        this.people = people;
    }

    VerificationView answer(Staff staff, UUID caseId, NewAnswer given) {
        UUID person = recorder.admit(staff, caseId, given.question());
        CaseGrant grant = new CaseGrant(caseId, staff.subject(), person, null, false, "verification");
        boolean right = people.isRight(grant, person, new GivenAnswer(given.question(), given.answer()));
        return recorder.record(staff, caseId, given.question(), right);
    }

    /** A supervisor has called the registered number, which is not their own. */
    void lift(Staff staff, UUID caseId) {
        UUID person = recorder.personOf(caseId);
        people.requireOther(new CaseGrant(caseId, staff.subject(), person, null, false, "verification-lock"), person);
        recorder.lift(staff, caseId);
    }
}
