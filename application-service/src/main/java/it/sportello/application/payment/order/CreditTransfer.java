package it.sportello.application.payment.order;

import static java.util.Objects.requireNonNull;

import it.sportello.application.form.Iban;
import org.jspecify.annotations.Nullable;

/**
 * One payment to one person.
 *
 * @param endToEndId by which the bank tells what became of it, at most 35 characters
 * @param remittance what the payee reads on the statement
 * @param taxCode by which the post office knows who may have the cash
 * @param account null: cash at the post office
 */
record CreditTransfer(
        String endToEndId,
        String remittance,
        long cents,
        String payee,
        String taxCode,
        @Nullable Iban account) {

    CreditTransfer {
        requireNonNull(endToEndId, "endToEndId");
        requireNonNull(remittance, "remittance");
        requireNonNull(payee, "payee");
        requireNonNull(taxCode, "taxCode");
    }

    /** Payee and account stand in the file alone. */
    @Override
    public String toString() {
        return "CreditTransfer[" + endToEndId + "]";
    }
}
