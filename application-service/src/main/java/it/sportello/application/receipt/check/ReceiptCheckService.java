package it.sportello.application.receipt.check;

import it.sportello.application.receipt.FiledFacts;
import it.sportello.application.receipt.ReceiptService;
import it.sportello.application.receipt.edition.BenefitEdition;
import it.sportello.application.receipt.edition.BenefitEditions;
import it.sportello.application.receipt.signature.ReceiptClaims;
import it.sportello.application.receipt.signature.ReceiptSignature;
import it.sportello.contracts.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Checks by signature, and that what was filed under the number has these facts: a stolen key makes no receipt for what
 * nobody filed. Who has no receipt learns nothing, and makes us ask the database nothing.
 */
@ApplicationScoped
class ReceiptCheckService {

    private final ReceiptSignature signature;
    private final ReceiptService receipts;
    private final BenefitEditions editions;

    ReceiptCheckService(ReceiptSignature signature, ReceiptService receipts, BenefitEditions editions) {
        this.signature = signature;
        this.receipts = receipts;
        this.editions = editions;
    }

    @Transactional
    ReceiptCheckView check(String receipt, Language language) {
        return signature
                .verify(receipt)
                .flatMap(claims -> receipts.find(claims.protocolNumber())
                        .filter(facts -> ReceiptClaims.of(facts).equals(claims))
                        .map(facts -> ReceiptCheckView.of(claims, nameOf(facts, language))))
                .orElse(ReceiptCheckView.INVALID);
    }

    private String nameOf(FiledFacts facts, Language language) {
        BenefitEdition edition = editions.find(facts.benefit(), facts.catalogueVersion());
        return edition.name().in(language);
    }
}
