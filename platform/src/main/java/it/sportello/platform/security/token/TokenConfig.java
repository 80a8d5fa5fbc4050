package it.sportello.platform.security.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The one token issuer of the suite. */
@ConfigMapping(prefix = "sportello.token")
public interface TokenConfig {

    /** The exact {@code iss} of every token. */
    URI issuer();

    /** Where the issuer publishes its keys; absent in the issuer itself. */
    Optional<URI> jwks();

    /**
     * Between two looks at the published keys. Well below the hour for which a key is published before it signs, and the
     * half hour for which it stays afterwards; production takes ten minutes at most.
     */
    @WithDefault("PT5M")
    Duration refresh();

    /** Private RSA JWK set with which the issuer signs, see docs/operation.md; set in the issuer alone. */
    Optional<Path> signingKeys();
}
