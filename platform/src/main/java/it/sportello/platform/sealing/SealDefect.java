package it.sportello.platform.sealing;

/** Why sealed content was refused. */
public enum SealDefect {
    /** Not for a key of this process, altered, cut short, with other algorithms, or not signed by a known signer. */
    UNREADABLE,
    /** Signed by a service with the key of another, or for a purpose that this signer may not seal for. */
    SIGNER_NOT_ALLOWED,
    /** Sealed for another purpose than the event names. */
    OTHER_PURPOSE,
    /** Bound to another event: somebody swapped the contents of two. */
    OTHER_EVENT,
    /** Signed for another recipient, who passed it on. */
    OTHER_RECIPIENT,
    EXPIRED,
    /** Opens longer than its use would be remembered. */
    OPEN_TOO_LONG,
    /** Used before: somebody sent it again. */
    REPLAYED
}
