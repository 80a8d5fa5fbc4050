package it.sportello.contracts;

/** How much the holder of a PIN has proved. Ordered: a later level opens everything an earlier one does. */
public enum CredentialLevel {
    /** The holder has proved only the first half. */
    SIMPLIFIED,
    /** The holder has activated the PIN with both halves: consult, simple management. */
    ORDINARY,
    /** The holder's identity was verified: may file any application. */
    DISPOSITIVE
}
