package it.sportello.contactcenter.casework.rule;

/** Where a case stands (K5). */
public enum CaseState {
    /** Anybody may claim it. */
    OPEN,
    /** An agent is at it, for as long as the lease holds. */
    CLAIMED,
    /** The citizen was not reached; it comes back when it is due again, or earlier if the citizen calls. */
    WAITING_FOR_CITIZEN,
    /** One agent changed a contact, and another one has to approve it until it is due (K1); then anybody may claim it. */
    AWAITING_APPROVAL,
    /** Over; there may be another case about the same request later. */
    CLOSED
}
