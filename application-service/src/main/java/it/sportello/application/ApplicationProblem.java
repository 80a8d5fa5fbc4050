package it.sportello.application;

import it.sportello.platform.web.problem.ProblemType;

/** What application-service refuses, beside the common problems. */
public enum ApplicationProblem implements ProblemType {
    BENEFIT_CLOSED("benefit-closed", 422, "The benefit cannot be claimed now"),
    DUPLICATE_APPLICATION("duplicate-application", 409, "There is a live application for this already"),
    OWNERSHIP_SETTLED("ownership-settled", 409, "It is settled whose application this is");

    private final String slug;
    private final int status;
    private final String title;

    ApplicationProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
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
