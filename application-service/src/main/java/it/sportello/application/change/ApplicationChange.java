package it.sportello.application.change;

import it.sportello.application.ApplicationStatus;
import it.sportello.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    private boolean byStaff;

    @Nullable
    private String reasonCode;

    @Nullable
    private String reason;

    private UUID messageId;
    private Instant changedAt;

    protected ApplicationChange() {}

    /** @param messageId correlation id of the message that told the applicant */
    ApplicationChange(Change change, Author author, UUID messageId, Instant changedAt) {
        this.id = Ids.next();
        this.applicationId = change.application().id();
        this.kind = change.kind();
        this.status = change.application().status();
        this.changedBy = author.name();
        this.byStaff = author.isStaff();
        this.reasonCode = author.reasonCode();
        this.reason = author.reason();
        this.messageId = messageId;
        this.changedAt = changedAt;
    }
}
