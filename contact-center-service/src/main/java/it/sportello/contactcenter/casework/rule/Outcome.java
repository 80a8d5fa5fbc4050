package it.sportello.contactcenter.casework.rule;

/** How a case may end. */
public enum Outcome {
    /** The caller still has the contact: a new first half goes there. */
    CONTACT_CONFIRMED(true),
    /** A new first half goes to another contact; needs a second agent. */
    CONTACT_CHANGED(true),
    /** The address of the resident register is right: the PIN is issued to it. */
    ADDRESS_CONFIRMED(true),
    /** The request was wrong: it is compared with the register once more. */
    ADDRESS_CORRECTED(true),
    /** The request leads to no PIN. */
    REFUSED(true),
    /** Called as often as K2 says, in vain. */
    UNREACHABLE(false),
    /** Handed to those who look into frauds. */
    REFERRED(false),
    /** Nobody's decision: the first half arrived or was used, or the request came to its end. */
    SETTLED(false);

    private final boolean needsVerifiedCaller;

    Outcome(boolean needsVerifiedCaller) {
        this.needsVerifiedCaller = needsVerifiedCaller;
    }

    /** Whether it is the citizen's word, so that somebody must have proved to be the citizen (K6). */
    boolean needsVerifiedCaller() {
        return needsVerifiedCaller;
    }

    /** Whether it asks for a first half, which may be given twelve hours after the last one was due at the earliest (K1). */
    boolean asksForFirstHalf() {
        return this == CONTACT_CONFIRMED || this == CONTACT_CHANGED;
    }
}
