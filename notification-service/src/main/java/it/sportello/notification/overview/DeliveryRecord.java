package it.sportello.notification.overview;

import it.sportello.notification.dispatch.DeliveryState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A delivery to look at. It does not map the sealed content, so no query of this package can read it. */
@Entity
@Immutable
@Table(name = "delivery")
class DeliveryRecord {

    @Id
    private UUID dispatchId;

    private UUID correlationId;
    private String channel;
    private String purpose;
    private String template;
    private String language;
    private String priority;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private @Nullable String failure;
    private int attempts;
    private Instant createdAt;
    private Instant stateSince;
    private @Nullable Instant nextAttemptAt;

    protected DeliveryRecord() {}

    DeliveryView view() {
        return new DeliveryView(
                dispatchId,
                correlationId,
                channel,
                purpose,
                template,
                language,
                priority,
                state,
                failure,
                attempts,
                createdAt,
                stateSince,
                nextAttemptAt);
    }
}
