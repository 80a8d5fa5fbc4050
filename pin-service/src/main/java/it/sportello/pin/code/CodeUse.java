package it.sportello.pin.code;

/** What a one-time code is for: sent for one thing, it is worth nothing for another. */
public enum CodeUse {
    /** A lost PIN is recovered over two contacts (C9). */
    RECOVERY,
    /** A contact is added (C9). */
    CONTACT_CHANGE,
    /** A caller asks for a PIN, and reads the code back to the agent (K3). */
    PHONE_REQUEST,
    /** An agent sees who the caller is, who reads back a code from each contact (K4). */
    REMOTE_IDENTIFICATION;

    /**
     * Whose allowance of codes it uses up on a contact. What anybody may order without any proof has one of its own: it keeps
     * nobody from what they are to do, and tells nobody that it was ordered.
     */
    String allowance() {
        return switch (this) {
            case RECOVERY -> "code-contact-recovery";
            case CONTACT_CHANGE, PHONE_REQUEST, REMOTE_IDENTIFICATION -> "code-contact";
        };
    }
}
