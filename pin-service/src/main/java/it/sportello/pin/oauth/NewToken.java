package it.sportello.pin.oauth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form as the API describes it; it is read as {@link TokenForm}. */
@Schema(additionalProperties = Schema.False.class)
record NewToken(
        @Schema(
                name = "grant_type",
                required = true,
                enumeration = {
                    "urn:sportello:grant-type:pin",
                    "refresh_token",
                    "urn:ietf:params:oauth:grant-type:token-exchange",
                    "urn:sportello:grant-type:cns"
                })
        String grantType,

        @Schema(name = "client_id", description = CLIENT_ID, maxLength = 100, examples = "web-portal") @Nullable
        String clientId,

        @Schema(
                name = "client_assertion_type",
                description = "Confidential clients",
                enumeration = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        @Nullable
        String clientAssertionType,

        @Schema(name = "client_assertion", description = CLIENT_ASSERTION, maxLength = TokenForm.LONGEST) @Nullable
        String clientAssertion,

        @Schema(name = "tax_code", description = "PIN grant", maxLength = 32, examples = "RSSMRA80A01H501U") @Nullable
        String taxCode,

        @Schema(
                description = "PIN grant: the first half or the personal PIN; case, blanks and hyphens do not matter",
                maxLength = 32)
        @Nullable
        String pin,

        @Schema(
                name = "device_token",
                description =
                        "PIN and CNS grant, token exchange: what this device was given at an earlier sign-in of this"
                                + " citizen, if it was",
                maxLength = 64)
        @Nullable
        String deviceToken,

        @Schema(name = "refresh_token", description = "Refresh: the last token of the session", maxLength = 64)
        @Nullable
        String refreshToken,

        @Schema(
                name = "subject_token",
                description = "Token exchange: the token of a trusted issuer, of citizens or of staff",
                maxLength = TokenForm.LONGEST)
        @Nullable
        String subjectToken,

        @Schema(
                name = "subject_token_type",
                description = "Token exchange",
                enumeration = {"urn:ietf:params:oauth:token-type:id_token", "urn:ietf:params:oauth:token-type:jwt"})
        @Nullable
        String subjectTokenType,

        @Schema(
                name = "requested_token_type",
                description = "Token exchange: not needed",
                enumeration = "urn:ietf:params:oauth:token-type:access_token")
        @Nullable
        String requestedTokenType,

        @Schema(description = "Token exchange: not needed", enumeration = "sportello") @Nullable
        String audience) {

    static final String CLIENT_ID = "Required of public clients; an assertion names its client itself";
    static final String CLIENT_ASSERTION =
            "Confidential clients: a JWT by the client, for the issuer alone, good once and"
                    + " for five minutes at most (RFC 7523)";
}
