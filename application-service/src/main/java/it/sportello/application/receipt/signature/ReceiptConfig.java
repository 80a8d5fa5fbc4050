package it.sportello.application.receipt.signature;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Keys of receipts. Their own: whoever signs tokens signs no receipts, and the other way round. */
@ConfigMapping(prefix = "sportello.receipt")
interface ReceiptConfig {

    /** JWK set of Ed25519 keys: the first pair signs, the others, of which the public half will do, are still known. */
    Optional<Path> signingKeys();
}
