package it.sportello.pin.oauth;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/** The form sent to the token endpoint. No parameter may stand in it twice (RFC 6749 section 3.2). */
public record TokenForm(MultivaluedMap<String, String> parameters, String networkAddress) {

    private static final int LONGEST = 8192;

    /** @throws OAuthException {@code invalid_request} when it is missing, repeated or absurdly long */
    public String require(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() != 1 || values.getFirst().isBlank()) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, name + " must stand in the form once");
        }
        if (values.getFirst().length() > LONGEST) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, name + " is too long");
        }
        return values.getFirst();
    }

    /** It holds secrets. */
    @Override
    public String toString() {
        return "TokenForm[redacted]";
    }
}
