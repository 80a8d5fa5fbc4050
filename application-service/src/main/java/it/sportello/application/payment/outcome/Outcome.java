package it.sportello.application.payment.outcome;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What the bank says of one payment.
 *
 * @param status the bank's code: ACCC, ACSC, RJCT, …
 * @param reason the bank's code for why, AC04 for one
 */
record Outcome(String endToEndId, String status, @Nullable String reason) {

    Outcome {
        requireNonNull(endToEndId, "endToEndId");
        requireNonNull(status, "status");
    }

    /** What it means for the payment. */
    Meaning meaning() {
        return switch (status) {
            case "ACCC", "ACSC" -> Meaning.PAID;
            case "RJCT" -> Meaning.RETURNED;
            default -> Meaning.UNDER_WAY;
        };
    }

    enum Meaning {
        PAID,
        RETURNED,
        UNDER_WAY
    }
}
