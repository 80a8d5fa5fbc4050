package it.sportello.application.payment.hold;

/** Why an application is not paid now. */
public enum Hold {
    /** It is not accepted, not appropriated though it has to be, or paid already (A8). */
    STATUS,
    /** Nobody has said how much it is. */
    NO_AMOUNT,
    /** The payment came back, and nobody has said where it shall go instead (A8). */
    NEW_ACCOUNT_NEEDED,
    /** Where it goes was changed less than 48 hours ago (A6). */
    PAYMENT_CHANGED,
    /**
     * The PIN was activated with another issue of the first half, or its holder said of another filing of this issue that it
     * was not them: they have to say whether this one is theirs (A7, A10, A11).
     */
    IN_DOUBT,
    /** It was filed with the first half alone, and the letter's reader still has time to say that it was not them (A10). */
    FIRST_HALF_ALONE
}
