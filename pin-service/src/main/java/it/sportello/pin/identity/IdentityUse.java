package it.sportello.pin.identity;

import java.util.Locale;

/** An identity that does not speak for the person alone: who signs in with it files nothing (A2). */
public enum IdentityUse {
    PROFESSIONAL,
    LEGAL_PERSON;

    /** The value of a token's {@code identity_use}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
