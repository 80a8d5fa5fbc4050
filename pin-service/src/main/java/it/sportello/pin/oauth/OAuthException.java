package it.sportello.pin.oauth;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refusal of the token endpoint. Its message is what the client's developer reads: it never repeats what was sent. */
public final class OAuthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final OAuthError error;
    private final @Nullable String renewalTicket;
    private final @Nullable String challenge;

    public OAuthException(OAuthError error, String description) {
        this(error, description, null, null);
    }

    private OAuthException(
            OAuthError error, String description, @Nullable String renewalTicket, @Nullable String challenge) {
        // An expected answer: nobody reads its stack trace.
        super(requireNonNull(description, "description"), null, false, false);
        this.error = requireNonNull(error, "error");
        this.renewalTicket = renewalTicket;
        this.challenge = challenge;
    }

    /** The PIN was right, and its time is over: the ticket is worth a new one (C10). */
    public static OAuthException withRenewal(String ticket) {
        return new OAuthException(
                OAuthError.INVALID_GRANT, "The PIN has expired: renew it", requireNonNull(ticket, "ticket"), null);
    }

    /** The client authenticated by a header, and has to be answered in its scheme (RFC 6749 section 5.2). */
    public static OAuthException withChallenge(String scheme) {
        return new OAuthException(
                OAuthError.INVALID_CLIENT,
                "Clients do not authenticate by an Authorization header here",
                null,
                requireNonNull(scheme, "scheme") + " realm=\"sportello\"");
    }

    OAuthError error() {
        return error;
    }

    @Nullable
    String renewalTicket() {
        return renewalTicket;
    }

    Optional<String> challenge() {
        return Optional.ofNullable(challenge);
    }
}
