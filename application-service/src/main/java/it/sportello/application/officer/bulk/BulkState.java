package it.sportello.application.officer.bulk;

/** How far a file of decisions is. */
enum BulkState {
    /** More than one officer decides alone. */
    AWAITING_APPROVAL,
    /** No second officer came in time: nothing of it was done. */
    LAPSED,
    IN_PROGRESS,
    DONE
}
