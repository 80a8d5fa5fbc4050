package it.sportello.pin.oauth;

import java.util.Locale;

/** The errors of RFC 6749 section 5.2, and of revocation. */
public enum OAuthError {
    INVALID_REQUEST(400),
    INVALID_CLIENT(401),
    INVALID_GRANT(400),
    UNSUPPORTED_GRANT_TYPE(400),
    /** RFC 7009 section 2.2.1. */
    UNSUPPORTED_TOKEN_TYPE(400);

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
