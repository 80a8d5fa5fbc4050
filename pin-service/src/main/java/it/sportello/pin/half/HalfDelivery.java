package it.sportello.pin.half;

/** How far a half came, each constant further than those before it. */
public enum HalfDelivery {
    /** Handed to the channel's sender. */
    ORDERED,
    /** The channel took it over. */
    SENT,
    /** The channel's good end. */
    DELIVERED,
    /** The channel could not deliver it. */
    FAILED,
    /** Somebody signed in with it: the strongest confirmation. */
    USED;

    public boolean isGoodEnd() {
        return this == DELIVERED || this == USED;
    }
}
