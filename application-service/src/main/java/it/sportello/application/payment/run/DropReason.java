package it.sportello.application.payment.run;

import it.sportello.application.payment.hold.Hold;

/** Why a payment that was collected is not ordered by this run. */
enum DropReason {
    /** Withdrawn, repudiated or changed otherwise meanwhile. */
    STATUS_CHANGED,
    /** Its applicant has said meanwhile that the money shall go elsewhere (A6). */
    PAYMENT_CHANGED,
    /** It has turned out meanwhile that somebody else may have filed it (A10). */
    OWNERSHIP_IN_DOUBT,
    /** It is the officer's own: nobody pays themself. */
    OWN_PERSON,
    RUN_CANCELLED;

    static DropReason of(Hold hold) {
        return switch (hold) {
            case STATUS, NO_AMOUNT, NEW_ACCOUNT_NEEDED -> STATUS_CHANGED;
            case PAYMENT_CHANGED -> PAYMENT_CHANGED;
            case IN_DOUBT, FIRST_HALF_ALONE -> OWNERSHIP_IN_DOUBT;
        };
    }
}
