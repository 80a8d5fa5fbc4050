package it.sportello.pin.oauth.client;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By which scheme a request's header authenticates the client: by none that is taken here. */
final class AuthorizationScheme {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,30}");

    private AuthorizationScheme() {}

    /** Empty without a header, or when it bears an access token: that says nothing of the client. */
    static Optional<String> ofClient(@Nullable String authorization) {
        if (authorization == null || authorization.isBlank()) {
            return Optional.empty();
        }
        String scheme = authorization.strip().split("\\s", 2)[0];
        if (scheme.toLowerCase(Locale.ROOT).equals("bearer")) {
            return Optional.empty();
        }
        return Optional.of(NAME.matcher(scheme).matches() ? scheme : "Basic");
    }
}
