package it.sportello.application.officer.bulk;

/** What became of one line. */
enum LineState {
    PENDING,
    DECIDED,
    REFUSED,
    /** Nobody approved its file in time. */
    LAPSED
}
