package it.sportello.pin.issuer;

/** What a {@link Defect} is to do to a token that is good otherwise. */
enum Effect {
    NOTHING,
    /** Whatever its level. */
    REFUSED,
    /** If its level is high enough to look at what it says. */
    MALFORMED,
    TOO_LOW,
    PROFESSIONAL,
    LEGAL_PERSON,
    ACTS_FOR_ANOTHER
}
