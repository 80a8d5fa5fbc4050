package it.sportello.contactcenter.followup;

/** {@link Standing} as the table keeps it. */
enum FollowUpStatus {
    /** Something was delivered, but whether it is a first half is not known yet. */
    AWAITING_ISSUE,
    WAITING,
    OVERDUE,
    SETTLED
}
