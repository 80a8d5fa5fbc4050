package it.sportello.pin.oauth.client;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.oauth.OAuthError;
import it.sportello.pin.oauth.OAuthException;
import java.util.Set;

/** A client that has said who it is, and has proved it if it is one of those that can. */
public record Client(String id, Set<String> grants) {

    public Client {
        requireNonNull(id, "id");
        grants = Set.copyOf(grants);
    }

    /** @throws OAuthException {@code unauthorized_client} when it was not registered for this grant */
    public void requireGrant(String type) {
        if (!grants.contains(type)) {
            throw new OAuthException(OAuthError.UNAUTHORIZED_CLIENT, "This client may not use this grant_type");
        }
    }
}
