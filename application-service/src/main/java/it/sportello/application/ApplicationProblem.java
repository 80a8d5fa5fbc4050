package it.sportello.application;

import it.sportello.platform.web.problem.ProblemType;

/** What application-service refuses, beside the common problems. */
public enum ApplicationProblem implements ProblemType {
    BENEFIT_CLOSED(422, "The benefit cannot be claimed now"),
    DUPLICATE_APPLICATION(409, "There is a live application for this already"),
    OWN_PERSON(403, "Nobody of the staff acts on their own file"),
    OWNERSHIP_SETTLED(409, "It is settled whose application this is"),
    STATUS_FORBIDS(409, "The status of the application does not allow this");

    private final int status;
    private final String title;

    ApplicationProblem(int status, String title) {
        this.status = status;
        this.title = title;
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
