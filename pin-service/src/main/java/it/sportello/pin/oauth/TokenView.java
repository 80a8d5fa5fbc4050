package it.sportello.pin.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.pin.token.AccessTokens;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A successful answer of the token endpoint (RFC 6749 section 5.1, RFC 8693 section 2.2.1). */
@Schema(name = "Token", additionalProperties = Schema.False.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenView(
        @Schema(required = true, maxLength = 8192) String accessToken,

        @Schema(required = true, maxLength = 10, examples = "Bearer")
        String tokenType,

        @Schema(required = true, minimum = "1", maximum = "3600")
        long expiresIn,

        @Schema(required = true, maxLength = 100) String acr,
        @Schema(required = true, maxLength = 100) String scope,

        @Schema(maxLength = 100, description = "Only after a token exchange") @Nullable
        String issuedTokenType,

        @Schema(maxLength = 64, description = "Only for citizens; good once, for 30 minutes") @Nullable
        String refreshToken,

        @Schema(
                maxLength = 43,
                description = "Only to a device that was not known: kept there and shown at the next sign-in, it spares"
                        + " the citizen a notice")
        @Nullable
        String deviceToken) {

    /** @param refreshToken null where nothing carries the sign-in on */
    public static TokenView bearer(String accessToken, String acr, String scope, @Nullable String refreshToken) {
        return new TokenView(
                accessToken, "Bearer", AccessTokens.LIFE.toSeconds(), acr, scope, null, refreshToken, null);
    }

    /** The same, as the answer to a token exchange. */
    public TokenView fromExchange() {
        String type = "urn:ietf:params:oauth:token-type:access_token";
        return new TokenView(accessToken, tokenType, expiresIn, acr, scope, type, refreshToken, deviceToken);
    }

    public TokenView withDevice(String token) {
        return new TokenView(accessToken, tokenType, expiresIn, acr, scope, issuedTokenType, refreshToken, token);
    }

    @Override
    public String toString() {
        return "TokenView[redacted]";
    }
}
