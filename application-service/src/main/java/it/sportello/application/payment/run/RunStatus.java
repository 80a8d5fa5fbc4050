package it.sportello.application.payment.run;

/** The life of a payment run. */
enum RunStatus {
    /** What may be paid is being looked for. */
    COLLECTING,
    /** Waits for a second officer, for a day. */
    DRAFT,
    /** Each payment is looked at once more and ordered. */
    APPROVING,
    /** Ordered: there is a file for the bank. */
    ORDERED,
    /** Cancelled, approved by nobody within a day, or nothing was left to be paid. */
    CANCELLED
}
