package it.sportello.platform.security.token;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** The one token issuer of the suite. */
@ConfigMapping(prefix = "sportello.token")
public interface TokenConfig {

    /** The exact {@code iss} of every token. */
    URI issuer();

    /** Where the issuer publishes its keys; absent in the issuer itself. */
    Optional<URI> jwks();
}
