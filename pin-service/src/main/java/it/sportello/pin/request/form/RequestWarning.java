package it.sportello.pin.request.form;

/** What was accepted, but may cost the citizen something later. */
public enum RequestWarning {
    /** A lost PIN is recovered over two contacts (C9); without them only the contact center can help. */
    RECOVERY_NEEDS_TWO_CONTACTS
}
