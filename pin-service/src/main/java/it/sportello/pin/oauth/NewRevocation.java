package it.sportello.pin.oauth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form as the API describes it; it is read as {@link TokenForm}. */
@Schema(additionalProperties = Schema.False.class)
record NewRevocation(
        @Schema(required = true, description = "A refresh token", maxLength = 8192)
        String token,

        @Schema(name = "token_type_hint", description = "Not needed", maxLength = 100) @Nullable
        String tokenTypeHint,

        @Schema(
                name = "client_id",
                description = "Required of public clients; an assertion names its client itself",
                maxLength = 100,
                examples = "web-portal")
        @Nullable
        String clientId,

        @Schema(
                name = "client_assertion_type",
                description = "Confidential clients",
                enumeration = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        @Nullable
        String clientAssertionType,

        @Schema(
                name = "client_assertion",
                description = "Confidential clients: a JWT by the client, for the issuer alone, good once and for five"
                        + " minutes at most (RFC 7523)",
                maxLength = 8192)
        @Nullable
        String clientAssertion) {}
