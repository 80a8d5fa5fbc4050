package it.sportello.application;

/** The life of an application (A8). Applicants read these words in answers and messages. */
public enum ApplicationStatus {
    SUBMITTED,
    /** Filed and numbered; nobody works on it until the holder's PIN is dispositive (A3). */
    SUSPENDED,
    ACCEPTED,
    REJECTED,
    UNDER_REVIEW,
    WITHDRAWN,
    APPROPRIATED,
    /** Accepted, but not appropriated in time (A7). */
    LAPSED,
    PAYMENT_ORDERED,
    PAID,
    PAYMENT_RETURNED,
    /** The holder said that somebody else filed it (A11). */
    REPUDIATED
}
