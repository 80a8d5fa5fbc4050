package it.sportello.pin.oauth;

import java.util.Locale;

/** The errors of RFC 6749 section 5.2, of revocation and of token exchange. */
public enum OAuthError {
    INVALID_REQUEST(400),
    INVALID_CLIENT(401),
    INVALID_GRANT(400),
    /** The client is known and may not use this grant. */
    UNAUTHORIZED_CLIENT(400),
    UNSUPPORTED_GRANT_TYPE(400),
    /** RFC 7009 section 2.2.1. */
    UNSUPPORTED_TOKEN_TYPE(400),
    /** RFC 8693 section 2.2.2. */
    INVALID_TARGET(400);

    private final int status;

    OAuthError(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
