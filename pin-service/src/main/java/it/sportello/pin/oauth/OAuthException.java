package it.sportello.pin.oauth;

import static java.util.Objects.requireNonNull;

/** A refusal of the token endpoint. Its message is what the client's developer reads: it never repeats what was sent. */
public final class OAuthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final OAuthError error;

    public OAuthException(OAuthError error, String description) {
        // An expected answer: nobody reads its stack trace.
        super(requireNonNull(description, "description"), null, false, false);
        this.error = requireNonNull(error, "error");
    }

    OAuthError error() {
        return error;
    }
}
