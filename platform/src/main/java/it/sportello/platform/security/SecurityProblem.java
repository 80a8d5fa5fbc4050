package it.sportello.platform.security;

import it.sportello.platform.web.problem.ProblemType;

/** How routes refuse callers who may not use them, beyond the roles of the staff. */
public enum SecurityProblem implements ProblemType {
    /** RFC 9470. The answer names the levels that would do, and how long ago the sign-in may be. */
    STEP_UP_REQUIRED(401, "A stronger sign-in is required"),
    /** Staff, intermediaries and whoever acts for another may not do this (A2). */
    ONLY_THE_BENEFICIARY(403, "Only the beneficiary may do this, for themself"),
    /** The grant is missing, over, somebody else's, or about another person. */
    CASE_GRANT_REFUSED(403, "A valid case grant is required");

    private final int status;
    private final String title;

    SecurityProblem(int status, String title) {
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
