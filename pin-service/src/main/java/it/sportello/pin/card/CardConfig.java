package it.sportello.pin.card;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whose services cards count, and who may show them here. */
@ConfigMapping(prefix = "sportello.cns")
interface CardConfig {

    /**
     * PEM file with the certificates of the authorities that issue cards: these themselves, not those above them. Without it
     * nobody signs in with a card.
     */
    Optional<Path> authorities();

    /** Directory with the authorities' lists of revoked cards (PEM or DER), read anew every minute. */
    Optional<Path> crls();

    /** Addresses, or networks as {@code address/bits}, of the edges whose {@code Client-Cert} header counts. */
    Optional<List<String>> trustedHops();
}
