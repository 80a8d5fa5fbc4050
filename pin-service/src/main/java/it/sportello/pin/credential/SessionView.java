package it.sportello.pin.credential;

import it.sportello.contracts.CredentialType;
import it.sportello.pin.session.OpenSession;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One sign-in that goes on, on whatever device. */
@Schema(name = "Session", additionalProperties = Schema.False.class)
public record SessionView(
        @Schema(required = true, maxLength = 100, examples = "web-portal", description = "Which of our screens asked")
        String clientId,

        @Schema(required = true) CredentialType signedInBy,

        @Schema(required = true, description = "Of the sign-in, on the clock of the machine")
        Instant since,

        @Schema(required = true, description = "When it is over unless it is carried on")
        Instant endsAt) {

    static SessionView of(OpenSession session) {
        return new SessionView(session.clientId(), session.by(), session.authenticatedAt(), session.endsAt());
    }
}
