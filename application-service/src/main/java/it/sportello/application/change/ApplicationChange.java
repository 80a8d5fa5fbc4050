package it.sportello.application.change;

import it.sportello.application.ApplicationStatus;
import it.sportello.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One line of an application's history (A8). Never changed. */
@Entity
class ApplicationChange {

    @Id
    private UUID id;

    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    private String changedBy;
    private Instant changedAt;

    protected ApplicationChange() {}

    /** @param changedBy opaque id of the citizen, or name of the service whose event it was */
    ApplicationChange(Change change, String changedBy, Instant changedAt) {
        this.id = Ids.next();
        this.applicationId = change.claim().id();
        this.kind = change.kind();
        this.status = change.claim().status();
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }
}
