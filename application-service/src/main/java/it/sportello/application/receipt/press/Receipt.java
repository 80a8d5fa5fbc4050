package it.sportello.application.receipt.press;

import static java.util.Objects.requireNonNull;

import it.sportello.application.receipt.FiledFacts;
import it.sportello.application.receipt.edition.BenefitEdition;
import it.sportello.contracts.Language;

/**
 * What stands on one receipt.
 *
 * @param signature compact JWS, for the QR code
 */
record Receipt(FiledFacts facts, BenefitEdition benefit, String signature, Language language) {

    Receipt {
        requireNonNull(facts, "facts");
        requireNonNull(benefit, "benefit");
        requireNonNull(signature, "signature");
        requireNonNull(language, "language");
    }

    /** Of the file, which a citizen keeps among others: the number is not personal. */
    String fileName() {
        return facts.protocolNumber() + ".pdf";
    }
}
