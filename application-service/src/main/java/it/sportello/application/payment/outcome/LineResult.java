package it.sportello.application.payment.outcome;

/** What a line of the bank's report did. */
enum LineResult {
    PAID,
    RETURNED,
    /** The bank said so before. */
    UNCHANGED,
    /** Nothing final yet: nothing was changed. */
    UNDER_WAY,
    /** Noted; but its applicant has said that somebody else filed it, which stands (A11). */
    REPUDIATED,
    /** The bank has said otherwise before, and the life of an application knows no way from there (A8). */
    CONTRADICTED,
    /** This run has ordered nothing of this name. */
    UNKNOWN
}
