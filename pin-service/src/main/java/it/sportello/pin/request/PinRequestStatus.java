package it.sportello.pin.request;

/** The life of a request for a PIN. */
public enum PinRequestStatus {
    /** Filed; nobody has looked at it yet. */
    RECEIVED,
    /** Both halves were generated and are on their ways. */
    ISSUED,
    /** Nothing was issued; an agent calls the citizen (C2, C3, C13). */
    AWAITING_ASSISTANCE,
    /** Over: its PIN was activated, it was refused after a talk with the citizen, or somebody else had used its half. */
    CLOSED
}
