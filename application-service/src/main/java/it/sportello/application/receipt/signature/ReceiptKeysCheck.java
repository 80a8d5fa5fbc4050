package it.sportello.application.receipt.signature;

import it.sportello.platform.security.guard.DevelopmentKey;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.inject.Singleton;
import java.util.List;

/** Production signs receipts, and with no key of development. */
@Singleton
class ReceiptKeysCheck implements StartupCheck {

    private final ReceiptConfig config;

    ReceiptKeysCheck(ReceiptConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        return config.signingKeys()
                .map(file -> DevelopmentKey.refusals(ReceiptKeys.PROPERTY, List.of(file)))
                .orElseGet(() -> List.of(ReceiptKeys.PROPERTY + " is not set"));
    }
}
