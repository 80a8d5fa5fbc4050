package it.sportello.pin.oauth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form as the API describes it; it is read as {@link TokenForm}. */
@Schema(additionalProperties = Schema.False.class)
record NewRevocation(
        @Schema(required = true, description = "A refresh token", maxLength = TokenForm.LONGEST)
        String token,

        @Schema(name = "token_type_hint", description = "Not needed", maxLength = 100) @Nullable
        String tokenTypeHint,

        @Schema(name = "client_id", description = NewToken.CLIENT_ID, maxLength = 100, examples = "web-portal")
        @Nullable
        String clientId,

        @Schema(
                name = "client_assertion_type",
                description = "Confidential clients",
                enumeration = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        @Nullable
        String clientAssertionType,

        @Schema(name = "client_assertion", description = NewToken.CLIENT_ASSERTION, maxLength = TokenForm.LONGEST)
        @Nullable
        String clientAssertion) {}
