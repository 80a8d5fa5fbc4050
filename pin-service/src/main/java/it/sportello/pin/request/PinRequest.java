package it.sportello.pin.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as it moves. What it declares stays in SQL ({@link PinRequestFiling}, {@link PinRequestQueue}). */
@Entity
class PinRequest {

    @Id
    private UUID id;

    private UUID capability;

    @Enumerated(EnumType.STRING)
    private PinRequestStatus status;

    private Instant requestedAt;

    private @Nullable UUID claim;

    private UUID personId;

    private @Nullable UUID caseId;

    private @Nullable Instant resumedAt;

    private @Nullable Instant disownedAt;

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

    /** An agent talked with the citizen: the issuer looks at it again, and whoever held it before decides nothing any more. */
    void resume(UUID byCase, Instant at) {
        if (status != PinRequestStatus.AWAITING_ASSISTANCE && status != PinRequestStatus.RECEIVED) {
            throw new IllegalStateException("A request that is " + status + " awaits nothing");
        }
        status = PinRequestStatus.RECEIVED;
        claim = null;
        caseId = byCase;
        resumedAt = at;
    }

    /** Whether it was open until now. */
    boolean close() {
        boolean open = status != PinRequestStatus.CLOSED;
        status = PinRequestStatus.CLOSED;
        claim = null;
        return open;
    }

    /** The citizen says that they did not file it. */
    void disown(Instant at) {
        disownedAt = at;
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

    UUID personId() {
        return personId;
    }

    @Nullable
    UUID caseId() {
        return caseId;
    }

    /** From when on K1 counts: nothing is overdue while it awaits assistance. */
    Instant dueFrom() {
        return resumedAt == null ? requestedAt : resumedAt;
    }
}
