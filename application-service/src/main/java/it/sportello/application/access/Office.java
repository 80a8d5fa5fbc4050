package it.sportello.application.access;

/** Whose work it was. */
enum Office {
    BENEFITS,
    PAYMENTS;

    private static final String PAYMENT_ACTS = "payment-";

    /** @param action as the audit has it */
    static Office of(String action) {
        return action.startsWith(PAYMENT_ACTS) ? PAYMENTS : BENEFITS;
    }
}
