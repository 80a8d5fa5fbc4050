package it.sportello.pin.exchange;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.device.DeviceToken;
import it.sportello.pin.oauth.OAuthError;
import it.sportello.pin.oauth.OAuthException;
import it.sportello.pin.oauth.TokenForm;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of RFC 8693 section 2.1. What is asked for and not given here is refused: whoever asked for less than an
 * access token to the whole suite must not get that instead.
 *
 * @param device what the caller showed, if anything
 */
record ExchangeRequest(String subjectToken, @Nullable DeviceToken device) {

    private static final String TOKEN_TYPE = "urn:ietf:params:oauth:token-type:";
    private static final String ACCESS_TOKEN = TOKEN_TYPE + "access_token";
    private static final Set<String> SUBJECT_TYPES = Set.of(TOKEN_TYPE + "id_token", TOKEN_TYPE + "jwt");

    /** The one audience of all our tokens. */
    private static final String AUDIENCE = "sportello";

    ExchangeRequest {
        requireNonNull(subjectToken, "subjectToken");
    }

    /** @throws OAuthException {@code invalid_request} or {@code invalid_target} */
    static ExchangeRequest read(TokenForm form) {
        if (!SUBJECT_TYPES.contains(form.require("subject_token_type"))) {
            throw invalid("subject_token_type is not taken here");
        }
        if (!form.find("requested_token_type").orElse(ACCESS_TOKEN).equals(ACCESS_TOKEN)) {
            throw invalid("requested_token_type is not issued here");
        }
        if (form.find("actor_token").isPresent()
                || form.find("actor_token_type").isPresent()) {
            throw invalid("actor_token is not taken here");
        }
        if (form.find("resource").isPresent()
                || !form.find("audience").orElse(AUDIENCE).equals(AUDIENCE)) {
            throw new OAuthException(OAuthError.INVALID_TARGET, "Tokens are for the audience sportello alone");
        }
        return new ExchangeRequest(
                form.require("subject_token"),
                form.find("device_token").flatMap(DeviceToken::parse).orElse(null));
    }

    private static OAuthException invalid(String why) {
        return new OAuthException(OAuthError.INVALID_REQUEST, why);
    }

    /** It holds a secret. */
    @Override
    public String toString() {
        return "ExchangeRequest[redacted]";
    }
}
