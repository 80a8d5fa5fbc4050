package it.sportello.pin.oauth.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import it.sportello.pin.oauth.SigningAlgorithm;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may ask for tokens, and which: nobody registers by themself. */
@ConfigMapping(prefix = "sportello.oauth")
interface ClientsConfig {

    /** By {@code client_id}. One that environment variables alone configure is a single word of small letters. */
    Map<String, Registration> clients();

    /** What is known of one client beforehand. */
    interface Registration {

        /** Whether it proves who it is. */
        ClientType type();

        /** The values of {@code grant_type} that it may send. */
        Set<String> grants();

        /** JWK set of the public keys with which it signs assertions; for confidential clients, and for them alone. */
        Optional<Path> keys();

        /** With which it may sign them. */
        @WithDefault("RS256")
        Set<SigningAlgorithm> algorithms();
    }
}
