package it.sportello.pin.secret;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import it.sportello.contracts.PinAlphabet;
import java.nio.file.Path;

/** How PINs are made and kept. */
@ConfigMapping(prefix = "sportello.pin")
public interface SecretConfig {

    /** JWK set of symmetric keys, the current one first; earlier ones stay while something was kept with them. */
    Path peppers();

    /** What new PINs are drawn from (C4). */
    @WithDefault("CROCKFORD")
    PinAlphabet alphabet();

    Argon2 argon2();

    /** Cost of one hash (RFC 9106). Sign-ins with a half that was kept with other figures keep it anew. */
    interface Argon2 {

        @WithDefault("19456")
        int memoryKib();

        @WithDefault("2")
        int iterations();

        @WithDefault("1")
        int parallelism();
    }
}
