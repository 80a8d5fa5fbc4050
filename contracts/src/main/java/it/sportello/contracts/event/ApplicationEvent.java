package it.sportello.contracts.event;

import static it.sportello.contracts.event.ComponentChecks.requireCode;
import static it.sportello.contracts.event.ComponentChecks.requireIssue;
import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of applications, as application-service tells it. Keyed by person. */
public sealed interface ApplicationEvent extends Event {

    /** Opaque random id of the person. */
    UUID personId();

    @Override
    default Topic topic() {
        return Topic.APPLICATION_EVENTS;
    }

    @Override
    default String key() {
        return personId().toString();
    }

    /**
     * An application was filed and has its protocol number. {@code firstIssue} is set when it was filed with a first
     * half alone.
     */
    record ApplicationSubmitted(
            UUID personId,
            UUID applicationId,
            String protocolNumber,
            String benefit,
            String status,
            @Nullable Integer firstIssue,
            Instant filedAt)
            implements ApplicationEvent {
        public ApplicationSubmitted {
            requireNonNull(personId, "personId");
            requireNonNull(applicationId, "applicationId");
            requireCode(protocolNumber, "protocolNumber");
            requireCode(benefit, "benefit");
            requireCode(status, "status");
            if (firstIssue != null) {
                requireIssue(firstIssue, "firstIssue");
            }
            requireNonNull(filedAt, "filedAt");
        }
    }

    /** An application moved on in its life. */
    record ApplicationStatusChanged(UUID personId, UUID applicationId, String status, Instant changedAt)
            implements ApplicationEvent {
        public ApplicationStatusChanged {
            requireNonNull(personId, "personId");
            requireNonNull(applicationId, "applicationId");
            requireCode(status, "status");
            requireNonNull(changedAt, "changedAt");
        }
    }

    /** The person says that somebody else filed it with the first half of {@code firstIssue}, or with its PIN (A11). */
    record ApplicationRepudiated(UUID personId, UUID applicationId, int firstIssue, Instant repudiatedAt)
            implements ApplicationEvent {
        public ApplicationRepudiated {
            requireNonNull(personId, "personId");
            requireNonNull(applicationId, "applicationId");
            requireIssue(firstIssue, "firstIssue");
            requireNonNull(repudiatedAt, "repudiatedAt");
        }
    }
}
