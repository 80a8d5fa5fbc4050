package it.sportello.pin.recovery.start;

/** One of two codes cannot be sent yet, and the other one alone would be of no use: its sending is taken back. */
class CodesTooSoonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CodesTooSoonException() {
        super("A contact was sent another code just now");
    }
}
