package it.sportello.contactcenter.followup;

import it.sportello.contactcenter.casework.NewCase;
import it.sportello.contactcenter.casework.rule.CaseKind;
import it.sportello.contracts.AssistanceReason;
import it.sportello.contracts.event.PinEvent.AssistanceNeeded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The story of a request for a PIN until it is answered. Twelve hours of silence make it overdue (K1): nothing was issued, so
 * an agent is to call the citizen (C3). One that awaits assistance never is, for somebody calls anyway. As with
 * {@link FollowUp}, every order of events gives the same row.
 */
@Entity
class RequestFollowUp {

    /** Why an agent calls about a request that nobody answered. */
    private static final String NOT_ISSUED = "NOT_ISSUED";

    enum Status {
        WAITING,
        OVERDUE,
        ASSISTANCE,
        SETTLED
    }

    @Id
    private UUID requestId;

    private UUID personId;
    private Instant requestedAt;
    private @Nullable String reasons;
    private boolean issued;

    @Enumerated(EnumType.STRING)
    private Status status = Status.WAITING;

    private Instant dueAt;
    private @Nullable Instant closedAt;

    protected RequestFollowUp() {}

    /** Every event of a request names these three. */
    RequestFollowUp(UUID requestId, UUID personId, Instant requestedAt) {
        this.requestId = requestId;
        this.personId = personId;
        this.requestedAt = requestedAt;
        this.dueAt = requestedAt.plus(OverdueRule.PATIENCE);
    }

    void note(AssistanceNeeded event) {
        reasons = event.reasons().stream().sorted().map(AssistanceReason::name).collect(Collectors.joining(","));
    }

    /** The end of a request may be heard before its beginning, and then has its own time for both. */
    void correctBeginning(Instant heard) {
        if (heard.isBefore(requestedAt)) {
            requestedAt = heard;
            dueAt = heard.plus(OverdueRule.PATIENCE);
        }
    }

    void close(Instant at) {
        closedAt = closedAt == null || at.isBefore(closedAt) ? at : closedAt;
    }

    void markIssued() {
        issued = true;
    }

    /** Where it stands now. Tells whether that is news. */
    boolean judge(Instant now) {
        Status before = status;
        if (issued || closedAt != null) {
            status = Status.SETTLED;
        } else if (reasons != null) {
            status = Status.ASSISTANCE;
        } else {
            status = now.isBefore(dueAt) ? Status.WAITING : Status.OVERDUE;
        }
        return status != before;
    }

    /** Whether nothing comes of it unless an agent talks with the citizen. */
    boolean needsAgent() {
        return status == Status.ASSISTANCE || status == Status.OVERDUE;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    /** What an agent can do about it. */
    NewCase assistance() {
        return new NewCase(
                CaseKind.ASSISTANCE,
                requestId,
                personId,
                List.of((reasons == null ? NOT_ISSUED : reasons).split(",")),
                null);
    }

    UUID requestId() {
        return requestId;
    }

    Status status() {
        return status;
    }

    @Nullable
    String reasons() {
        return reasons;
    }
}
