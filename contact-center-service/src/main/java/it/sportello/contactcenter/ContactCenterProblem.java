package it.sportello.contactcenter;

import it.sportello.platform.web.problem.ProblemException;
import it.sportello.platform.web.problem.ProblemType;

/** What contact-center-service refuses, beside the common problems. */
public enum ContactCenterProblem implements ProblemType {
    CASE_CLOSED(409, "The case is closed", "Nothing can be done about this case any more."),
    CASE_NOT_CLAIMED(409, "The caller does not hold this case", "Claim the case first; a claim ends when it is idle."),
    CASE_TAKEN(409, "Somebody else is at this case", "Take another case, or try again later."),
    CALLER_NOT_VERIFIED(409, "The caller has not proved to be the citizen", "Go through the script first."),
    VERIFICATION_LOCKED(
            409,
            "Nobody may try to prove to be this person now",
            "After three failures it is locked for 24 hours; a supervisor may lift it."),
    STEP_NOT_DUE(409, "The script asks another question", "Read the case to see which question is due."),
    TOO_EARLY(409, "The first half still has time", "A new first half can be given from valid_from of the case on."),
    CALL_NOT_DUE(
            409,
            "It is not the time to call",
            "Calls in vain count within calling hours, and after the first one from due_at of the case on."),
    OUTCOME_NOT_POSSIBLE(422, "A case of this kind does not end like this", "Choose an outcome of the case's kind."),
    NOT_AWAITING_APPROVAL(409, "Nothing is to be approved here", "The case does not wait for a second agent."),
    ANOTHER_AGENT(403, "Another agent has to do this", "Nobody approves a decision of their own."),
    OWN_PERSON(403, "This is about the caller", "Nobody acts on their own tax code."),
    PERSON_UNAVAILABLE(
            503,
            "Personal data cannot be reached now",
            "Nothing was done. Try again after the time in the header Retry-After.");

    private final int status;
    private final String title;
    private final String advice;

    ContactCenterProblem(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** This problem with its usual detail: what the caller can do about it. */
    public ProblemException problem() {
        return new ProblemException(this, advice);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
