package it.sportello.pin.oauth;

import jakarta.enterprise.context.ApplicationScoped;

/** The clients that may talk to the token endpoints. */
@ApplicationScoped
class Clients {

    private final ClientConfig config;

    Clients(ClientConfig config) {
        this.config = config;
    }

    /** @throws OAuthException {@code invalid_client} when we do not know it */
    String require(TokenForm form) {
        String client = form.require("client_id");
        if (!config.publicClients().contains(client)) {
            throw new OAuthException(OAuthError.INVALID_CLIENT, "This client_id is not known here");
        }
        return client;
    }
}
