package it.sportello.pin.issuer.trust;

/** Of whom an issuer's word counts: it is never taken for the other. */
public enum IssuerKind {
    /** SPID, electronic identity cards: one of its tokens never yields groups. */
    CITIZEN,
    /** The institution's own: one of its tokens never speaks of a citizen. */
    STAFF
}
