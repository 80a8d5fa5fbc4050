package it.sportello.pin.remote;

import java.util.Locale;

/** Why an identification came too late, or for nothing. */
enum RefusalReason {
    /** The request came to its end without a PIN: refused, disowned, or out of date. */
    CLOSED,
    /** Since the agents decided, something was issued, activated or revoked. */
    SUPERSEDED,
    /** A contact is the person's for less than a day, or not at all, and the agent who approved had not seen the evidence. */
    EVIDENCE_UNSEEN,
    /** The register does not know the tax code: nobody could be told by letter. */
    NOT_REGISTERED,
    /** A contact serves as many persons as it may (C13). */
    CONTACT_REFUSED;

    /** As events write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
