package it.sportello.pin.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An error of the token endpoint, in the form that OAuth clients know. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OAuthError", additionalProperties = Schema.False.class)
record OAuthErrorView(
        @Schema(required = true, maxLength = 40, examples = "invalid_grant")
        String error,

        @Schema(required = true, maxLength = 200) String errorDescription,

        @Schema(
                description =
                        "Only with the right PIN when its time is over: for POST /pin-renewals, once, for five minutes",
                maxLength = 64)
        @Nullable
        String renewalTicket) {

    /** It may hold a secret. */
    @Override
    public String toString() {
        return "OAuthErrorView[" + error + "]";
    }
}
