package it.sportello.notification.channel;

/**
 * What a peer tells of something it took earlier. In the order of their weight: whatever order they come in, the heaviest
 * counts, as in {@code DeliveryState}.
 */
public enum ReceiptOutcome {
    /** The peer ran out of time. */
    EXPIRED,
    /** It arrived. */
    DELIVERED,
    /** It will not arrive. */
    UNDELIVERED;

    /** The one that counts of the two. */
    public ReceiptOutcome or(ReceiptOutcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
