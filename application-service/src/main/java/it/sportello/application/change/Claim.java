package it.sportello.application.change;

import static java.util.Objects.requireNonNull;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.change.Verdict.Changed;
import it.sportello.application.change.Verdict.Objection;
import it.sportello.application.change.Verdict.Refused;
import it.sportello.application.change.Verdict.Unchanged;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filed application as far as it changes.
 *
 * @param firstIssue issue of the first half it was filed with; null when more was proved
 * @param fullPinPending it waits for the PIN's activation or for its applicant's word (A7)
 * @param confirmedAt when its applicant gave their word
 */
record Claim(
        UUID id,
        UUID personId,
        String protocolNumber,
        String benefit,
        @Nullable Integer firstIssue,
        ApplicationStatus status,
        boolean fullPinPending,
        @Nullable Instant confirmedAt) {

    Claim {
        requireNonNull(id, "id");
        requireNonNull(personId, "personId");
        requireNonNull(protocolNumber, "protocolNumber");
        requireNonNull(benefit, "benefit");
        requireNonNull(status, "status");
    }

    /** "It was me" (A7): the word of who has proved more than the first half. */
    Verdict confirm(Instant at) {
        Optional<Objection> objection = objection();
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        return confirmedAt == null
                ? new Changed(new Change(ChangeKind.CONFIRMED, with(status, false, at)))
                : new Unchanged();
    }

    /** "It wasn't me" (A11): frees the slot. Who confirmed it cannot take that back here. */
    Verdict repudiate() {
        if (status == ApplicationStatus.REPUDIATED) {
            return new Unchanged();
        }
        return objection()
                .or(() -> Optional.ofNullable(confirmedAt).map(_ -> Objection.CONFIRMED))
                .<Verdict>map(Refused::new)
                .orElseGet(() -> new Changed(new Change(
                        ChangeKind.REPUDIATED, with(ApplicationStatus.REPUDIATED, fullPinPending, confirmedAt))));
    }

    /** A7: activation clears the flag of what was filed with the activated issue, and of nothing else. */
    Optional<Change> prove(Set<Integer> activatedIssues) {
        return status.isLive() && fullPinPending && activatedIssues.contains(firstIssue)
                ? Optional.of(new Change(ChangeKind.PROVED, with(status, false, confirmedAt)))
                : Optional.empty();
    }

    /** Whether its applicant has to say if it was them, because the PIN was activated with other issues (A7, A11). */
    boolean awaitsConfirmation(Set<Integer> activatedIssues) {
        return status.isLive() && firstIssue != null && confirmedAt == null && !activatedIssues.contains(firstIssue);
    }

    /** A3: the PIN has become dispositive. */
    Optional<Change> release() {
        return status == ApplicationStatus.SUSPENDED
                ? Optional.of(
                        new Change(ChangeKind.RELEASED, with(ApplicationStatus.SUBMITTED, fullPinPending, confirmedAt)))
                : Optional.empty();
    }

    /** What stands in the way of confirming and of repudiating alike. */
    private Optional<Objection> objection() {
        if (firstIssue == null) {
            return Optional.of(Objection.FILED_WITH_MORE);
        }
        if (status == ApplicationStatus.REPUDIATED) {
            return Optional.of(Objection.REPUDIATED);
        }
        return status.isLive() ? Optional.empty() : Optional.of(Objection.OVER);
    }

    private Claim with(ApplicationStatus newStatus, boolean pending, @Nullable Instant confirmed) {
        return new Claim(id, personId, protocolNumber, benefit, firstIssue, newStatus, pending, confirmed);
    }
}
