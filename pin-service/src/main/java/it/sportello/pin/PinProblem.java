package it.sportello.pin;

import it.sportello.platform.web.problem.ProblemType;

/** What pin-service refuses, beside the common problems. */
public enum PinProblem implements ProblemType {
    /** One answer for unknown, wrong, waiting, blocked and expired (C11). */
    PIN_REFUSED(422, "Tax code and PIN do not open anything at this time"),
    /** One answer for unknown, wrong, expired, tried too often and completed (C9). */
    RECOVERY_REFUSED(422, "These codes do not complete a recovery"),
    NO_LETTER_DUE(409, "There is no second half to send"),
    LETTER_TOO_SOON(429, "Another letter cannot be sent yet"),
    /** C9: a minute between two codes to one contact, and five a day. */
    CODE_TOO_SOON(429, "Another code cannot be sent to this contact yet"),
    /** One answer for unknown, spent, late and overtaken (C10). */
    RENEWAL_REFUSED(422, "This ticket renews nothing"),
    /** Nothing is done for a caller who has not shown who they are (K6). */
    CALLER_NOT_VERIFIED(409, "The caller was not verified in this case"),
    /** One answer for a code that is wrong, used, expired, tried too often, or another's (C9). */
    CODE_REFUSED(422, "The code does not prove this contact"),
    /** Whoever has a PIN can be reached (C9). */
    LAST_CONTACT(409, "One contact has to be left"),
    /** A contact serves three persons at most (C13). */
    CONTACT_SHARED(409, "The contact cannot serve another person"),
    /** Nobody acts on their own tax code (K6). */
    OWN_PERSON(403, "Nobody of the staff acts on their own file");

    private final int status;
    private final String title;

    PinProblem(int status, String title) {
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
