package it.sportello.pin;

import it.sportello.platform.web.problem.ProblemType;

/** What pin-service refuses, beside the common problems. */
public enum PinProblem implements ProblemType {
    /** One answer for unknown, wrong, waiting, blocked and expired (C11). */
    PIN_REFUSED("pin-refused", 422, "Tax code and PIN do not open anything at this time"),
    NO_LETTER_DUE("no-letter-due", 409, "There is no second half to send"),
    LETTER_TOO_SOON("letter-too-soon", 429, "Another letter cannot be sent yet"),
    /** Nobody acts on their own tax code (K6). */
    OWN_PERSON("own-person", 403, "Nobody of the staff acts on their own file");

    private final String slug;
    private final int status;
    private final String title;

    PinProblem(String slug, int status, String title) {
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
