package it.sportello.pin.code.staff;

import it.sportello.pin.code.CodeUse;
import it.sportello.platform.security.SecurityProblem;
import it.sportello.platform.security.grant.CaseGrant;
import it.sportello.platform.web.problem.ProblemException;

/** What codes are for in a case: its grant was given for that, and for no other call. */
public final class GrantedUse {

    private static final String PHONE_REQUEST = "phone-request";

    private static final String REMOTE_IDENTIFICATION = "remote-identification";

    private GrantedUse() {}

    /** @throws ProblemException 403 when no code is read back in such a case */
    static CodeUse of(CaseGrant grant) {
        if (grant.purpose().equals(PHONE_REQUEST)) {
            return CodeUse.PHONE_REQUEST;
        }
        // Whoever is to be recognised is known by now.
        if (grant.purpose().equals(REMOTE_IDENTIFICATION) && grant.personId() != null) {
            return CodeUse.REMOTE_IDENTIFICATION;
        }
        throw refused();
    }

    /** @throws ProblemException 403 when the case is about something else */
    public static void require(CaseGrant grant, CodeUse use) {
        if (of(grant) != use) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return new ProblemException(SecurityProblem.CASE_GRANT_REFUSED, "The case was not opened for this");
    }
}
