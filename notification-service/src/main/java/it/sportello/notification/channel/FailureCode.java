package it.sportello.notification.channel;

/**
 * Why something did not go out, in our words. The peer's own text may repeat addresses or content, so it is neither kept
 * nor logged nor told.
 */
public enum FailureCode {
    /** The peer could not be reached, broke off, or does not let us in. */
    PEER_UNAVAILABLE,
    /** The peer asked to come again later. */
    PEER_DEFERRED,
    /** The peer knows no such recipient, or takes nothing for it. */
    RECIPIENT_REFUSED,
    /** The peer takes the recipient, but not this message. */
    MESSAGE_REFUSED,
    /** The peer had taken it and could not bring it to the recipient. */
    UNDELIVERABLE,
    /** The peer had taken it and could not bring it to the recipient in time. */
    UNDELIVERED_IN_TIME,
    /** The seal that was whole on arrival does not open any more. */
    SEAL_BROKEN,
    /** Something of ours failed on the way out. */
    INTERNAL_ERROR,
    /** Eleven hours of attempts, all in vain (N2). */
    RETRIES_EXHAUSTED,
    /** What was to be said is out of date. */
    OUT_OF_DATE,
    /** The post found no such address, or nobody of that name there. */
    ADDRESS_UNKNOWN,
    /** The recipient lives there no more. */
    MOVED_AWAY,
    /** The recipient would not take it, or did not fetch it. */
    NOT_ACCEPTED,
    /** The recipient is dead. */
    DECEASED,
    /** It came back, and nobody said why. */
    RETURNED_UNEXPLAINED
}
