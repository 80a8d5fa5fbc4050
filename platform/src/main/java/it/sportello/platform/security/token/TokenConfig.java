package it.sportello.platform.security.token;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The one token issuer of the suite. */
@ConfigMapping(prefix = "sportello.token")
public interface TokenConfig {

    /** The exact {@code iss} of every token. */
    URI issuer();

    /** Where the issuer publishes its keys; absent in the issuer itself. */
    Optional<URI> jwks();

    /** Private RSA JWK set with which the issuer signs, the current key first; set in the issuer alone. */
    Optional<Path> signingKeys();
}
