package it.sportello.pin.contact;

import it.sportello.pin.PinProblem;
import it.sportello.pin.code.CodeCheck;
import it.sportello.pin.code.CodeUse;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.time.Ids;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes the code that proves a new contact. Its tries are counted whatever becomes of the change. */
@ApplicationScoped
class ContactProofService {

    private final ContactProofRecorder recorder;
    private final OneTimeCodes codes;

    ContactProofService(ContactProofRecorder recorder, OneTimeCodes codes) {
        this.recorder = recorder;
        this.codes = codes;
    }

    /** @throws ProblemException one and the same for a wrong code, an old one, and one that is not the citizen's */
    ContactBook prove(Citizen citizen, UUID codeId, String typed) {
        // A stranger spends none of the tries, and hears after as long what a wrong code is told.
        UUID counted = recorder.isAsked(citizen.personId(), codeId) ? codeId : Ids.capability();
        if (codes.check(counted, CodeUse.CONTACT_CHANGE, typed) != CodeCheck.RIGHT) {
            throw refused();
        }
        return recorder.record(citizen, codeId);
    }

    static ProblemException refused() {
        return new ProblemException(
                PinProblem.CODE_REFUSED, "Check what you typed; after five tries, or too late, ask for another code");
    }
}
