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

        @Schema(name = "client_id", required = true, maxLength = 100, examples = "web-portal")
        String clientId) {}
