package it.sportello.contracts;

/** Ways by which the authority reaches a citizen. */
public enum Channel {
    SMS,
    EMAIL,
    /** PEC: e-mail with legally valid receipts. */
    CERTIFIED_EMAIL,
    POST
}
