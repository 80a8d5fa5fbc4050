package it.sportello.application.applicant;

import static java.util.Objects.requireNonNull;

import it.sportello.application.ApplicationStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an application, its filing included.
 *
 * @param id the application's own for its filing, which sorts before all changes
 * @param kind {@code FILED}, or the name of a {@link it.sportello.application.change.ChangeKind}
 * @param status the status that it left behind
 */
record HistoryEntry(
        UUID id,
        String kind,
        ApplicationStatus status,
        Instant at,
        ChangedBy by,
        @Nullable String staffCode,
        @Nullable String reasonCode,
        @Nullable String reason) {

    /** Who did it, as far as it concerns the applicant. */
    enum ChangedBy {
        /** Whoever was signed in as the applicant. */
        SELF,
        /** A member of the staff: only their code is told. */
        OFFICE,
        /** The service by itself, on a deadline or on the news of another. */
        SYSTEM
    }

    HistoryEntry {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(status, "status");
        requireNonNull(at, "at");
        requireNonNull(by, "by");
    }
}
