package it.sportello.application.payment.run;

import it.sportello.application.ApplicationProblem;
import it.sportello.platform.security.Staff;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment run. Made by an insert that knows repeated requests; changed by who has locked it. */
@Entity
class PaymentRun {

    /** Before every application. */
    private static final UUID START = new UUID(0, 0);

    /** Nobody's money waits longer for a second officer: it can be collected again. */
    private static final Duration DRAFT_LASTS = Duration.ofHours(24);

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    @Nullable
    private String benefit;

    private LocalDate executionDate;
    private int maxPayments;
    private String requestedBy;

    @Nullable
    private UUID requestedByPerson;

    private Instant requestedAt;

    @Nullable
    private String approvedBy;

    @Nullable
    private UUID approvedByPerson;

    @Nullable
    private Instant approvedAt;

    @Nullable
    private UUID collectedUpTo;

    private int collected;

    protected PaymentRun() {}

    /** A bank executes nothing in the past. */
    void approve(Staff officer, Instant at, LocalDate today) {
        if (officer.subject().equals(requestedBy)) {
            throw ApplicationProblem.ANOTHER_OFFICER.problem("Nobody approves a payment run of their own");
        }
        require(RunStatus.DRAFT, "Only a DRAFT can be approved");
        status = RunStatus.APPROVING;
        approvedBy = officer.subject();
        approvedByPerson = officer.ownPerson();
        approvedAt = at;
        executionDate = executionDate.isBefore(today) ? today : executionDate;
    }

    /** Drafts that were asked for then or before have lapsed. */
    static Instant lapsed(Instant now) {
        return now.minus(DRAFT_LASTS);
    }

    void cancel() {
        if (status != RunStatus.COLLECTING) {
            require(RunStatus.DRAFT, "What was approved cannot be cancelled");
        }
        status = RunStatus.CANCELLED;
    }

    void require(RunStatus expected, String otherwise) {
        if (status != expected) {
            throw ApplicationProblem.RUN_STATUS_FORBIDS.problem(otherwise);
        }
    }

    void markCollected(UUID lastLookedAt, int taken) {
        collectedUpTo = lastLookedAt;
        collected += taken;
    }

    void markDraft() {
        status = RunStatus.DRAFT;
    }

    /** @param somethingLeft whether anything is to be paid after all */
    void markOrdered(boolean somethingLeft) {
        status = somethingLeft ? RunStatus.ORDERED : RunStatus.CANCELLED;
    }

    /** Whether it is of one of the officers who answer for this run. */
    boolean isOfficersOwn(UUID personId) {
        return personId.equals(requestedByPerson) || personId.equals(approvedByPerson);
    }

    /** How many it may still take. */
    int room() {
        return maxPayments - collected;
    }

    UUID cursor() {
        return collectedUpTo == null ? START : collectedUpTo;
    }

    UUID id() {
        return id;
    }

    RunStatus status() {
        return status;
    }

    @Nullable
    String benefit() {
        return benefit;
    }

    LocalDate executionDate() {
        return executionDate;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    /** Who answers for it: the second officer, once there is one. */
    @Nullable
    String approvedBy() {
        return approvedBy;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }
}
