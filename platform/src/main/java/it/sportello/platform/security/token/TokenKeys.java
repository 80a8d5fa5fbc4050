package it.sportello.platform.security.token;

import java.security.PublicKey;
import java.util.Optional;

/**
 * The issuer's public keys. Services read them from {@code sportello.token.jwks}; the issuer itself supplies a bean of
 * its own instead.
 */
public interface TokenKeys {

    /** The key of this {@code kid}; empty while it is unknown. Never blocks: it is asked on event loops. */
    Optional<PublicKey> find(String keyId);

    /** Whether there is any key yet. Until then the service is not ready. */
    boolean isLoaded();
}
