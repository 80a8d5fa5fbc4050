package it.sportello.localstack.peers.booklet;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A bonus in a parent's booklet.
 *
 * @param key the idempotency key under which it came; the same key never makes another
 * @param reference how the platform names it
 */
public record Credit(String key, String reference, String taxCode, String protocolNumber, long cents, Instant at) {

    public Credit {
        requireNonNull(key, "key");
        requireNonNull(reference, "reference");
        requireNonNull(taxCode, "taxCode");
        requireNonNull(protocolNumber, "protocolNumber");
        requireNonNull(at, "at");
    }
}
