package it.sportello.platform.security;

import it.sportello.contracts.CredentialLevel;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the holder of a token has proved, weakest first: the values of the token's {@code acr}. This is the one place
 * that knows the ladder.
 */
public enum Assurance {
    PIN_SIMPLIFIED("urn:sportello:acr:pin:simplified", CredentialLevel.SIMPLIFIED),
    PIN_ORDINARY("urn:sportello:acr:pin:ordinary", CredentialLevel.ORDINARY),
    PIN_DISPOSITIVE("urn:sportello:acr:pin:dispositive", CredentialLevel.DISPOSITIVE),
    /** SPID, or an electronic identity card, at level 2: counts as at least dispositive (C8). */
    SPID_L2("https://www.spid.gov.it/SpidL2", CredentialLevel.DISPOSITIVE),
    /** SPID or an electronic identity card at level 3, or a services card; {@code amr} tells which. */
    SPID_L3("https://www.spid.gov.it/SpidL3", CredentialLevel.DISPOSITIVE);

    private final String acr;
    private final CredentialLevel level;

    Assurance(String acr, CredentialLevel level) {
        this.acr = acr;
        this.level = level;
    }

    /** The {@code acr} value, a URI. */
    public String acr() {
        return acr;
    }

    /** The level of a PIN that opens the same. */
    public CredentialLevel level() {
        return level;
    }

    public boolean satisfies(CredentialLevel least) {
        return level.compareTo(least) >= 0;
    }

    /** Whether somebody else than us saw who it is, or a card proves it: nothing of a PIN of ours is in it (C8). */
    public boolean isBeyondPin() {
        return switch (this) {
            case PIN_SIMPLIFIED, PIN_ORDINARY, PIN_DISPOSITIVE -> false;
            case SPID_L2, SPID_L3 -> true;
        };
    }

    /** The assurance of an {@code acr}; empty when this suite does not accept it, as it does not SPID level 1. */
    public static Optional<Assurance> fromAcr(String acr) {
        return Arrays.stream(values()).filter(it -> it.acr.equals(acr)).findFirst();
    }

    /** All that open what {@code least} opens, weakest first. */
    public static Set<Assurance> satisfying(CredentialLevel least) {
        Set<Assurance> all = EnumSet.allOf(Assurance.class);
        all.removeIf(it -> !it.satisfies(least));
        return Collections.unmodifiableSet(all);
    }
}
