package it.sportello.pin.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as it moves. What it declares never changes and stays in SQL ({@link PinRequestFiling}, {@link PinRequestQueue}). */
@Entity
class PinRequest {

    @Id
    private UUID id;

    private UUID capability;

    @Enumerated(EnumType.STRING)
    private PinRequestStatus status;

    private Instant requestedAt;

    private @Nullable UUID claim;

    /** For Hibernate. */
    protected PinRequest() {}

    /** Whether the issuer that made this claim may still decide: its lease may have run out and another one taken over. */
    boolean isHeldBy(UUID claimant) {
        return status == PinRequestStatus.RECEIVED && claimant.equals(claim);
    }

    void markIssued() {
        leaveReceived(PinRequestStatus.ISSUED);
    }

    void awaitAssistance() {
        leaveReceived(PinRequestStatus.AWAITING_ASSISTANCE);
    }

    private void leaveReceived(PinRequestStatus next) {
        if (status != PinRequestStatus.RECEIVED) {
            throw new IllegalStateException("A request that is " + status + " cannot become " + next);
        }
        status = next;
        claim = null;
    }

    UUID id() {
        return id;
    }

    PinRequestStatus status() {
        return status;
    }

    Instant requestedAt() {
        return requestedAt;
    }
}
