package it.sportello.pin.oauth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error of the token endpoint, in the form that OAuth clients know. */
@Schema(name = "OAuthError", additionalProperties = Schema.False.class)
record OAuthErrorView(
        @Schema(required = true, maxLength = 40, examples = "invalid_grant")
        String error,

        @Schema(required = true, maxLength = 200) String errorDescription) {}
