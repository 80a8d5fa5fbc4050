package it.sportello.pin.reissue;

import java.util.Locale;

/** Why a validation came too late, too early, or for nothing. */
enum RefusalReason {
    /** The request has no halves yet, or awaits assistance. */
    NOT_ISSUED,
    /** The request is over. */
    CLOSED,
    /** There is no first half to replace. */
    NO_LIVE_HALF,
    /** The half was issued again since the agent decided, or for another request. */
    SUPERSEDED,
    /** The letter's half is out of date, so a first half would lead nowhere (C10). */
    EXPIRED,
    /** Twelve hours have not passed (K1). */
    TOO_EARLY,
    /**
     * The changed contact serves as many persons as it may (C13), or the live second half went out under the same key as what
     * is sent to the contact (C5).
     */
    CONTACT_REFUSED;

    /** As events write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
