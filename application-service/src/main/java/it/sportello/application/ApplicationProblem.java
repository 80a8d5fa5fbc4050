package it.sportello.application;

import it.sportello.platform.web.problem.ProblemException;
import it.sportello.platform.web.problem.ProblemType;

/** What application-service refuses, beside the common problems. */
public enum ApplicationProblem implements ProblemType {
    ANOTHER_OFFICER(403, "Another officer has to do this"),
    APPLICATION_NOT_CLAIMED(409, "The caller does not hold this application"),
    APPLICATION_TAKEN(409, "Somebody else is at this application"),
    BENEFIT_CLOSED(422, "The benefit cannot be claimed now"),
    DUPLICATE_APPLICATION(409, "There is a live application for this already"),
    FLAGGED_APPLICATION(409, "An officer has to look into it before it is accepted"),
    FULL_PIN_PENDING(409, "It waits for the full PIN"),
    NOT_AWAITING_APPROVAL(409, "Nothing is to be approved here"),
    NOT_ELIGIBLE(422, "The conditions of the benefit are not met"),
    OWN_PERSON(403, "Nobody of the staff acts on their own file"),
    NOT_TO_BE_APPROPRIATED(409, "There is nothing to appropriate"),
    OWNERSHIP_SETTLED(409, "It is settled whose application this is"),
    REVIEW_SETTLED(409, "It was reviewed, and rejected again"),
    RUN_STATUS_FORBIDS(409, "The status of the payment run does not allow this"),
    STATUS_FORBIDS(409, "The status of the application does not allow this"),
    TOO_LATE(409, "The time for this has passed");

    private final int status;
    private final String title;

    ApplicationProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** @param detail what the caller can do about it */
    public ProblemException problem(String detail) {
        return new ProblemException(this, detail);
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
