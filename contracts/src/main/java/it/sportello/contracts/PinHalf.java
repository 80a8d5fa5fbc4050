package it.sportello.contracts;

/** The two halves of an initial PIN, eight characters each, which travel over two channels. */
public enum PinHalf {
    /** By SMS, e-mail or certified e-mail, at once. */
    FIRST,
    /** By ordinary post, in the next print batch. */
    SECOND
}
