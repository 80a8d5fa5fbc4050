package it.sportello.application.receipt.signature;

import static java.util.Objects.requireNonNull;

import it.sportello.application.receipt.CanonicalFacts;
import it.sportello.application.receipt.FiledFacts;
import java.time.Instant;

/**
 * What the signature says, in no language: neither tax code nor name (A12).
 *
 * @param holder masked, {@code F*** F***}
 * @param factsHash SHA-256 of all facts in their canonical form
 */
public record ReceiptClaims(String protocolNumber, String benefit, Instant filedAt, String holder, String factsHash) {

    public ReceiptClaims {
        requireNonNull(protocolNumber, "protocolNumber");
        requireNonNull(benefit, "benefit");
        requireNonNull(filedAt, "filedAt");
        requireNonNull(holder, "holder");
        requireNonNull(factsHash, "factsHash");
    }

    public static ReceiptClaims of(FiledFacts facts) {
        return new ReceiptClaims(
                facts.protocolNumber(),
                facts.benefit(),
                facts.filedAt(),
                facts.holder().initials(),
                CanonicalFacts.of(facts).hash());
    }
}
