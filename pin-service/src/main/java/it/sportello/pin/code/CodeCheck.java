package it.sportello.pin.code;

/** What a typed code was. */
public enum CodeCheck {
    RIGHT,
    /** Also of a code that is unknown, expired, used, for something else, or was tried too often: nobody learns which. */
    WRONG;

    static CodeCheck of(boolean right) {
        return right ? RIGHT : WRONG;
    }
}
