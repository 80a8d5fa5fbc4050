package it.sportello.pin.token;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;

/** What the suite's one token issuer needs. */
@ConfigMapping(prefix = "sportello.token")
public interface TokenSigningConfig {

    /** The {@code iss} of every token, and the address under which clients reach this service. */
    URI issuer();

    /** Private RSA JWK set: the first key signs, all are published; the next one stands second an hour ahead. */
    Path signingKeys();
}
