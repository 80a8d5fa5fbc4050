package it.sportello.pin.oauth;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/**
 * The form sent to the token endpoint. No parameter may stand in it twice, and one without a value counts as left out
 * (RFC 6749 section 3.2).
 */
public record TokenForm(MultivaluedMap<String, String> parameters, String networkAddress) {

    static final int LONGEST = 8192;

    /** @throws OAuthException {@code invalid_request} when it is missing, repeated or absurdly long */
    public String require(String name) {
        return find(name)
                .orElseThrow(
                        () -> new OAuthException(OAuthError.INVALID_REQUEST, name + " must stand in the form once"));
    }

    /** @throws OAuthException {@code invalid_request} when it is repeated or absurdly long */
    public Optional<String> find(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, name + " must stand in the form once");
        }
        if (values.stream().anyMatch(value -> value.length() > LONGEST)) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, name + " is too long");
        }
        return values.stream().filter(value -> !value.isBlank()).findFirst();
    }

    /** It holds secrets. */
    @Override
    public String toString() {
        return "TokenForm[redacted]";
    }
}
