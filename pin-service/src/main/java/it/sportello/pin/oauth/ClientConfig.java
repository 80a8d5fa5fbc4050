package it.sportello.pin.oauth;

import io.smallrye.config.ConfigMapping;
import java.util.Set;

/** Who may ask for tokens. */
@ConfigMapping(prefix = "sportello.oauth")
interface ClientConfig {

    /** Ids of public clients: they have no secret, so an id only says which of our screens asks. */
    Set<String> publicClients();
}
