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
    REPUDIATED;

    /** A4: whether it still takes its applicant's slot for its exclusion group and period. As the column {@code live}. */
    public boolean isLive() {
        return switch (this) {
            case SUBMITTED, SUSPENDED, ACCEPTED, UNDER_REVIEW, APPROPRIATED, PAYMENT_ORDERED, PAID, PAYMENT_RETURNED ->
                true;
            case REJECTED, WITHDRAWN, LAPSED, REPUDIATED -> false;
        };
    }
}
