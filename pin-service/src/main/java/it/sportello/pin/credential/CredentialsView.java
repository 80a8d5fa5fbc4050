package it.sportello.pin.credential;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a citizen holds. */
@Schema(name = "Credentials", additionalProperties = Schema.False.class)
public record CredentialsView(
        @Schema(required = true, maxItems = CredentialsView.MOST)
        List<CredentialView> items,

        @Schema(required = true, maxItems = CredentialsView.MOST_SESSIONS, description = "The latest first")
        List<SessionView> sessions) {

    static final int MOST = 10;
    static final int MOST_SESSIONS = 20;

    public CredentialsView {
        items = List.copyOf(items);
        sessions = List.copyOf(sessions);
    }
}
