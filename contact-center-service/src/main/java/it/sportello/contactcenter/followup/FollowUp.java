package it.sportello.contactcenter.followup;

import static java.util.Objects.requireNonNull;

import it.sportello.contactcenter.casework.NewCase;
import it.sportello.contactcenter.casework.rule.CaseKind;
import it.sportello.contactcenter.followup.FirstHalf.DeliveryOutcome;
import it.sportello.contactcenter.followup.Standing.Cause;
import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DeliveryEvent.DeliveryConfirmed;
import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.contracts.event.DeliveryEvent.DeliverySent;
import it.sportello.contracts.event.PinEvent.FirstHalfUsed;
import it.sportello.contracts.event.PinEvent.PinIssued;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The story of one issue of a first half. Its events come from two topics in whatever order, some twice; every method here
 * gives the same row in any order, because it keeps the earliest or the latest of what it hears, never the last heard.
 */
@Entity
class FollowUp {

    @Id
    private UUID halfId;

    private @Nullable UUID personId;
    private @Nullable UUID requestId;
    private @Nullable Integer issue;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    private @Nullable Instant requestedAt;
    private @Nullable Instant issuedAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant failedAt;
    private @Nullable String failure;

    @Enumerated(EnumType.STRING)
    private FollowUpStatus status = FollowUpStatus.AWAITING_ISSUE;

    @Enumerated(EnumType.STRING)
    private @Nullable Cause cause;

    private @Nullable Instant dueAt;
    private @Nullable Instant toldAt;

    protected FollowUp() {}

    FollowUp(UUID halfId) {
        this.halfId = halfId;
    }

    void note(PinIssued event) {
        personId = event.personId();
        requestId = event.requestId();
        issue = event.issue();
        channel = event.channel();
        requestedAt = event.requestedAt();
        issuedAt = event.issuedAt();
    }

    void note(FirstHalfUsed event) {
        usedAt = earlier(usedAt, event.usedAt());
    }

    void note(DeliverySent event) {
        sentAt = later(sentAt, event.sentAt());
    }

    void note(DeliveryConfirmed event) {
        confirmedAt = later(confirmedAt, event.confirmedAt());
    }

    void note(DeliveryFailed event) {
        if (failedAt == null
                || event.failedAt().isAfter(failedAt)
                // Two failures at one instant: the name decides, so that their order does not.
                || (event.failedAt().equals(failedAt) && event.reason().compareTo(String.valueOf(failure)) > 0)) {
            failedAt = event.failedAt();
            failure = event.reason();
        }
    }

    /**
     * Where it stands now, by everything heard so far. Tells whether that is news.
     *
     * @param overtaken whether the request or the credential took a turn that leaves nobody waiting for this half
     */
    boolean judge(Instant now, boolean overtaken) {
        FollowUpStatus before = status;
        if (issue == null || channel == null || requestedAt == null || issuedAt == null) {
            return false;
        }
        FirstHalf half = new FirstHalf(issue, channel, requestedAt, issuedAt, usedAt != null || overtaken, outcome());
        switch (OverdueRule.judge(half, now)) {
            case Standing.Waiting(Instant due) -> stand(FollowUpStatus.WAITING, null, due);
            case Standing.Overdue(Instant due, Cause why) -> stand(FollowUpStatus.OVERDUE, why, due);
            case Standing.Settled(Instant due) -> stand(FollowUpStatus.SETTLED, null, due);
        }
        return status != before;
    }

    /** Whether the citizen has still to be told that it is overdue; from now on it counts as told. */
    boolean tellOnce(Instant now) {
        boolean first = toldAt == null;
        if (first) {
            toldAt = now;
        }
        return first;
    }

    /** What an agent can do about it. */
    NewCase validation() {
        return new NewCase(
                CaseKind.VALIDATION,
                requireNonNull(requestId),
                requireNonNull(personId),
                List.of(cause == null ? "CALLER" : cause.name()),
                dueAt);
    }

    /** Of two issues the one that counts. */
    FollowUp later(FollowUp other) {
        return requireNonNull(other.issue) > requireNonNull(issue) ? other : this;
    }

    @Nullable
    UUID personId() {
        return personId;
    }

    @Nullable
    UUID requestId() {
        return requestId;
    }

    /** Whether a turn of the credential leaves nobody waiting for this half. */
    boolean isOvertakenBy(CredentialStanding credential) {
        return issue != null && issuedAt != null && credential.hasOvertaken(issue, issuedAt);
    }

    UUID halfId() {
        return halfId;
    }

    FollowUpStatus status() {
        return status;
    }

    @Nullable
    Cause cause() {
        return cause;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    /** A failure after the confirmation is a bounce and takes it back; one before it, or before the sending, was overcome. */
    private DeliveryOutcome outcome() {
        if (failedAt == null) {
            return confirmedAt == null ? DeliveryOutcome.UNDECIDED : DeliveryOutcome.ARRIVED;
        }
        if (isLater(confirmedAt, failedAt)) {
            return DeliveryOutcome.ARRIVED;
        }
        return isLater(sentAt, failedAt) ? DeliveryOutcome.UNDECIDED : DeliveryOutcome.FAILED;
    }

    private static boolean isLater(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other);
    }

    private void stand(FollowUpStatus newStatus, @Nullable Cause newCause, Instant newDueAt) {
        status = newStatus;
        cause = newCause;
        dueAt = newDueAt;
    }

    private static Instant earlier(@Nullable Instant known, Instant heard) {
        return known == null || heard.isBefore(known) ? heard : known;
    }

    private static Instant later(@Nullable Instant known, Instant heard) {
        return known == null || heard.isAfter(known) ? heard : known;
    }
}
