package it.sportello.application.payment.order;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a file says of itself before its transfers come.
 *
 * @param executionDate when the bank shall execute it
 */
public record PaymentOrder(UUID runId, Instant madeAt, LocalDate executionDate, Totals toAccounts, Totals inCash) {

    public PaymentOrder {
        requireNonNull(runId, "runId");
        requireNonNull(madeAt, "madeAt");
        requireNonNull(executionDate, "executionDate");
        requireNonNull(toAccounts, "toAccounts");
        requireNonNull(inCash, "inCash");
    }

    /** How many transfers, and their sum. */
    public record Totals(int count, long cents) {

        public static final Totals NONE = new Totals(0, 0);

        public Totals plus(Totals other) {
            return new Totals(count + other.count, cents + other.cents);
        }
    }

    /** As answers of the bank name it, at most 35 characters. */
    public static String messageId(UUID runId) {
        return runId.toString().replace("-", "");
    }
}
