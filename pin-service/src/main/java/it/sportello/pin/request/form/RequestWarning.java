package it.sportello.pin.request.form;

/** What was accepted, but may cost the citizen something later. */
public enum RequestWarning {
    /**
     * A lost PIN is recovered over two contacts of different kinds, a mobile and a mail address (C9); without them only the
     * contact center can help.
     */
    RECOVERY_NEEDS_TWO_CONTACTS,
    /** The address given for ordinary e-mail is one of certified e-mail, and is used as such. */
    EMAIL_IS_CERTIFIED,
    /** The postal code is of another province: the address will hardly be the register's, and an agent will call (C3). */
    POSTAL_CODE_OF_OTHER_PROVINCE
}
