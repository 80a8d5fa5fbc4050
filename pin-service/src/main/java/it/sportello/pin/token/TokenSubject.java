package it.sportello.pin.token;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;

/**
 * Of whom an access token speaks.
 *
 * @param id the token's {@code sub}
 * @param acr what was proved
 * @param authenticatedAt real time of the proof
 * @param claims what else the token says of the subject
 */
public record TokenSubject(
        String id, String clientId, String acr, Instant authenticatedAt, String scope, Map<String, Object> claims) {

    public TokenSubject {
        requireNonNull(id, "id");
        requireNonNull(clientId, "clientId");
        requireNonNull(acr, "acr");
        requireNonNull(authenticatedAt, "authenticatedAt");
        requireNonNull(scope, "scope");
        claims = Map.copyOf(claims);
    }

    @Override
    public String toString() {
        return "TokenSubject[" + id + "]";
    }
}
